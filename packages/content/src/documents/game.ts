import { Slug } from '@oi/contract/basics.ts';
import { Type } from 'typebox';
import { commonFields, documentSchema, MediaPath, Statement } from './common.ts';

/** A game of a pack: which rules, and the levels. `level` is checked against the schema of its rules. */
export const Game = documentSchema({
  ...commonFields,
  drawing: MediaPath,
  /** The key of the rules. */
  game: Slug,
  /** One sentence: what to do. */
  howTo: Type.String({ minLength: 10, maxLength: 200 }),
  levels: Type.Array(
    Type.Object(
      {
        id: Slug,
        title: Type.String({ minLength: 2, maxLength: 40 }),
        level: Type.Unsafe<unknown>({}),
        /** A true thing about a workplace, said after a round. */
        fact: Type.Optional(Statement),
      },
      { additionalProperties: false },
    ),
    { minItems: 1, maxItems: 100 },
  ),
});
