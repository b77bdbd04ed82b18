import { oneOf, Ref, Slug } from '@oi/contract/basics.ts';
import { Type } from 'typebox';
import { documentSchema, factualFields, MediaPath, Statement } from './common.ts';

export const FACTORY_KINDS = ['enterprise', 'heritage', 'cluster', 'technopark'] as const;

export const Factory = documentSchema({
  ...factualFields,
  kind: oneOf(FACTORY_KINDS),
  drawing: MediaPath,
  district: Type.Optional(Slug),
  statements: Type.Array(Statement, { minItems: 3 }),
  /** Years on the page's dimension line. */
  years: Type.Optional(
    Type.Object(
      {
        from: Type.Integer({ minimum: 1000, maximum: 2100 }),
        to: Type.Optional(Type.Integer({ minimum: 1000, maximum: 2100 })),
        /** What the first year is: «основан», «пуск». */
        label: Type.String({ minLength: 3, maxLength: 40 }),
      },
      { additionalProperties: false },
    ),
  ),
  professions: Type.Optional(Type.Array(Ref)),
  /** From what age excursions are admitted, when published. */
  admission: Type.Optional(Statement),
});
