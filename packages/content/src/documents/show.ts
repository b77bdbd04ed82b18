import { Ref } from '@oi/contract/basics.ts';
import { Type } from 'typebox';
import { documentSchema, factualFields, MediaPath, Statement } from './common.ts';

/** A series or a programme. An episode without a video is announced only: its title and what is known. */
export const Show = documentSchema({
  ...factualFields,
  kind: Type.Union([Type.Literal('series'), Type.Literal('programme')]),
  drawing: MediaPath,
  /** A story that is made up is marked as such on every card. */
  fiction: Type.Optional(Type.Boolean()),
  statements: Type.Array(Statement),
  episodes: Type.Array(
    Type.Object(
      { title: Type.String({ minLength: 2, maxLength: 70 }), video: Type.Optional(Ref) },
      { additionalProperties: false },
    ),
  ),
});
