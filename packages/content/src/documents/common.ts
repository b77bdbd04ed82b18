import { Ref } from '@oi/contract/basics.ts';
import { AgeMark } from '@oi/contract/content.ts';
import { Type } from 'typebox';

/** A path of a file in the pack, from the pack's root. In the public part it becomes the file's address by hash. */
export const MediaPath = Type.String({
  pattern: '^media/([a-z0-9-]+/)*[a-z0-9-]+(\\.[a-z0-9-]+)+$',
  description: 'a file of the pack, such as media/drawings/lathe.svg',
});

/** A day, YYYY-MM-DD. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day, YYYY-MM-DD' });

/** A moment with its offset, such as 2026-12-01T19:00:00+03:00. */
export const Moment = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$',
  description: 'a moment with its offset, such as 2026-12-01T19:00:00+03:00',
});

/** Where a statement comes from: a page, or textbook knowledge named in words. `fact` is the editors' own index. */
export const Source = Type.Union([
  Type.Object(
    {
      url: Type.String({ pattern: '^https?://[^\\s]+$' }),
      note: Type.Optional(Type.String()),
      fact: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { textbook: Type.String({ minLength: 3 }), fact: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
]);

/** One checked statement with its own sources. `asOf` (YYYY or YYYY-MM) is said beside numbers that age. */
export const Statement = Type.Object(
  {
    text: Type.String({ minLength: 10, maxLength: 400 }),
    sources: Type.Array(Source, { minItems: 1 }),
    asOf: Type.Optional(Type.String({ pattern: '^\\d{4}(-\\d{2})?$' })),
  },
  { additionalProperties: false },
);

/** Marks a document as advertising: it is shown only with its token. */
export const Ad = Type.Object(
  { erid: Type.String({ minLength: 8 }), advertiser: Type.String({ minLength: 2 }) },
  { additionalProperties: false },
);

/** Fields of every document that players meet. `next` is the one step that its end screen offers. */
export const commonFields = {
  version: Type.Integer({ minimum: 1 }),
  title: Type.String({ minLength: 2, maxLength: 70 }),
  summary: Type.String({ minLength: 5, maxLength: 180 }),
  age: AgeMark,
  reviewed: Day,
  opensAt: Type.Optional(Moment),
  closesAt: Type.Optional(Moment),
  ad: Type.Optional(Ad),
  next: Ref,
};

/** Fields of documents that state facts. */
export const factualFields = {
  ...commonFields,
  sources: Type.Array(Source, { minItems: 1 }),
};

/** Schema of a document: unknown fields are errors, so that a misspelt field is never lost in silence. */
export function documentSchema<const F extends Record<string, import('typebox').TSchema>>(fields: F) {
  return Type.Object(fields, { additionalProperties: false });
}
