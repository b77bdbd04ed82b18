import { Type } from 'typebox';
import { Day, documentSchema, factualFields, MediaPath, Statement } from './common.ts';

export const Story = documentSchema({
  ...factualFields,
  drawing: MediaPath,
  /** The day of the news itself, when there is one. */
  day: Type.Optional(Day),
  statements: Type.Array(Statement, { minItems: 1 }),
});
