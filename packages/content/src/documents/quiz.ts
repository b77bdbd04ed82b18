import { Ref, Slug } from '@oi/contract/basics.ts';
import { Type } from 'typebox';
import { commonFields, documentSchema, MediaPath, Source } from './common.ts';

/**
 * A question as an editor writes it. The fields of its kind stand beside these (see the kind's `rules.ts`), so the
 * schema is open here and each question is checked once more against its kind.
 */
export const QuestionCommon = Type.Object({
  id: Slug,
  kind: Slug,
  text: Type.String({ minLength: 5, maxLength: 300 }),
  picture: Type.Optional(MediaPath),
  pictureAlt: Type.Optional(Type.String({ minLength: 3, maxLength: 200 })),
  points: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  explanation: Type.String({ minLength: 10, maxLength: 500 }),
  sources: Type.Array(Source, { minItems: 1 }),
});

export const Quiz = documentSchema({
  ...commonFields,
  drawing: MediaPath,
  /** A word for grouping, such as «материалы». */
  topic: Type.Optional(Type.String({ maxLength: 40 })),
  /** How many right answers pass; the result says «В допуске» from there on. */
  pass: Type.Integer({ minimum: 1 }),
  questions: Type.Array(QuestionCommon, { minItems: 1, maxItems: 60 }),
  professions: Type.Optional(Type.Array(Ref)),
});
