import { Slug } from '@oi/contract/basics.ts';
import { Type } from 'typebox';
import { documentSchema, factualFields, MediaPath, Moment, Statement } from './common.ts';

const Person = Type.Object(
  { name: Type.String({ minLength: 3, maxLength: 80 }), role: Type.String({ minLength: 3, maxLength: 200 }) },
  { additionalProperties: false },
);

/** An exhibition session: people and their roles stand exactly as published. */
export const Event = documentSchema({
  ...factualFields,
  drawing: MediaPath,
  place: Type.String({ minLength: 3, maxLength: 120 }),
  district: Type.Optional(Slug),
  startsAt: Moment,
  endsAt: Type.Optional(Moment),
  /** True when only the day is known: the hour is then not shown. */
  dayOnly: Type.Optional(Type.Boolean()),
  programme: Type.Array(Statement, { minItems: 1 }),
  moderator: Type.Optional(Person),
  speakers: Type.Array(Person),
});
