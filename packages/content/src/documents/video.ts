import { Type } from 'typebox';
import { documentSchema, factualFields, MediaPath } from './common.ts';

export const Video = documentSchema({
  ...factualFields,
  file: MediaPath,
  poster: MediaPath,
  orientation: Type.Union([Type.Literal('vertical'), Type.Literal('horizontal')]),
  seconds: Type.Integer({ minimum: 1, maximum: 36_000 }),
  captions: Type.Array(
    Type.Object({ language: Type.String({ pattern: '^[a-z]{2}$' }), file: MediaPath }, { additionalProperties: false }),
    { minItems: 1 },
  ),
});
