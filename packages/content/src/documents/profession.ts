import { Ref } from '@oi/contract/basics.ts';
import { Type } from 'typebox';
import { commonFields, documentSchema, MediaPath, Statement } from './common.ts';

/** A profession. Its description is the editors' own and is marked so; `statements` are sourced facts. */
export const Profession = documentSchema({
  ...commonFields,
  drawing: MediaPath,
  editorial: Type.Literal(true),
  does: Type.String({ minLength: 10, maxLength: 400 }),
  tools: Type.Array(Type.String({ minLength: 2, maxLength: 60 }), { minItems: 1 }),
  subjects: Type.Array(Type.String({ minLength: 2, maxLength: 40 }), { minItems: 1 }),
  /** Where one learns this: the last step of the path. */
  learn: Type.String({ minLength: 5, maxLength: 300 }),
  statements: Type.Optional(Type.Array(Statement)),
  factories: Type.Optional(Type.Array(Ref)),
});
