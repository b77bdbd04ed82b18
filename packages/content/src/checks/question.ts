import type { QuestionRules } from '@oi/questions/define.ts';
import { questionKinds } from '@oi/questions/registry.ts';
import { type TProperties, type TSchema, Type } from 'typebox';
import { QuestionCommon } from '../documents/quiz.ts';
import { type Fault, type FieldPath, fault, readPath } from '../faults/fault.ts';
import { type Check, checkOf } from './validator.ts';

/** The names of the fields that every question has, whatever its kind. */
export const COMMON: ReadonlySet<string> = new Set(Object.keys(QuestionCommon.properties));

type Fields = Record<string, unknown>;
const checks = new Map<string, Check>();

/** Gives the rules of a kind; a name such as `constructor` is no kind. */
export function kindOf(kind: unknown): QuestionRules | undefined {
  return typeof kind === 'string' && Object.hasOwn(questionKinds, kind) ? questionKinds[kind] : undefined;
}

/** Gives the fields that belong to a question's kind: what its rules work on. */
export function ownFields(question: Fields): Fields {
  return Object.fromEntries(Object.entries(question).filter(([name]) => !COMMON.has(name)));
}

/** Gives the faults of one question: its common fields and those of its kind, no others, and then its sense. */
export function checkQuestion(file: string, question: Fields, at: FieldPath): Fault[] {
  const rules = kindOf(question.kind);
  if (!rules) {
    if (typeof question.kind !== 'string') return checkOf(QuestionCommon)(file, question, at);
    const values = { kind: question.kind, known: Object.keys(questionKinds).join(', ') };
    return [fault(file, 'kind-unknown', { path: [...at, 'kind'], values })];
  }
  const faults = fits(rules)(file, question, at);
  if (faults.length > 0) return faults;
  return rules.check(ownFields(question)).map(({ field, ru, en }) => {
    const values = { problemRu: ru[0], cureRu: ru[1], problemEn: en[0], cureEn: en[1] };
    return fault(file, 'question-senseless', { path: [...at, ...readPath(field)], values });
  });
}

function fits(rules: QuestionRules): Check {
  const known = checks.get(rules.kind);
  if (known) return known;
  const check = checkOf(withCommon(rules.question));
  checks.set(rules.kind, check);
  return check;
}

/** A kind's schema is an object, or a choice of objects; the common fields join each of them. */
function withCommon(schema: TSchema): TSchema {
  const { anyOf, properties } = schema as { anyOf?: TSchema[]; properties?: TProperties };
  if (anyOf) return Type.Union(anyOf.map(withCommon));
  return Type.Object({ ...QuestionCommon.properties, ...properties }, { additionalProperties: false });
}
