import type { TLocalizedValidationError } from 'typebox/error';
import { type Fault, type FieldPath, fault } from '../faults/fault.ts';
import { formatOf } from './formats.ts';

export interface Misfit {
  file: string;
  /** Where the value stands in its file. */
  at: FieldPath;
  schema: unknown;
  value: unknown;
  errors: readonly TLocalizedValidationError[];
}

/** Turns a validator's errors into faults that a person can act on: one for each field, and for a choice of shapes only those of the nearest shape. */
export function explain(misfit: Misfit): Fault[] {
  return nearestShapes(misfit).flatMap((error) => explainOne(error, misfit));
}

/** For each choice of shapes keeps the errors of the shape with the fewest; a choice of plain words stays one error. */
function nearestShapes({ errors, value }: Misfit): TLocalizedValidationError[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  // The outermost choice first: what it drops takes its inner choices along.
  choices.sort((a, b) => a.schemaPath.length - b.schemaPath.length);
  let kept = [...errors];
  for (const choice of choices) {
    if (!kept.includes(choice)) continue;
    const inside = `${choice.schemaPath}/anyOf/`;
    const belongs = ({ schemaPath, instancePath }: TLocalizedValidationError) =>
      schemaPath.startsWith(inside) && `${instancePath}/`.startsWith(`${choice.instancePath}/`);
    const branches = Object.values(
      Object.groupBy(kept.filter(belongs), ({ schemaPath }) => schemaPath.slice(inside.length).split('/', 1)[0] ?? ''),
    ) as TLocalizedValidationError[][];
    const found = valueAt(value, steps(choice.instancePath, value));
    const words = branches.every((branch) => branch.length === 1 && branch[0]?.keyword === 'const');
    const [nearest = []] = branches.sort((a, b) => a.length - b.length);
    const keep = words || typeof found !== 'object' || found === null ? [choice] : nearest;
    kept = kept.filter((error) => (error === choice || belongs(error) ? keep.includes(error) : true));
  }
  return kept;
}

function explainOne(error: TLocalizedValidationError, { file, at, schema, value }: Misfit): Fault[] {
  const inner = steps(error.instancePath, value);
  const found = valueAt(value, inner);
  const path = [...at, ...inner];
  const say = (code: Parameters<typeof fault>[1], values: Fault['values'] = {}) => [
    fault(file, code, { path, values }),
  ];
  const shown = typeof found === 'object' ? typeNameOf(found) : String(found);
  const there = schemaAt(schema, error.schemaPath);
  if (found === null && error.keyword !== 'boolean' && error.keyword !== 'required') return say('field-empty');
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((name) =>
        fault(file, 'field-missing', { path: [...path, name], values: { name } }),
      );
    case 'boolean': {
      const owner = schemaAt(schema, error.schemaPath.replace(/\/additionalProperties$/, ''));
      const known = Object.keys((owner.properties as object | undefined) ?? {}).join(', ');
      return say('field-unknown', { name: String(inner.at(-1) ?? ''), known });
    }
    case 'additionalProperties':
      // Each unknown field has an error of its own.
      return [];
    case 'type': {
      const expected = [error.params.type].flat()[0] ?? '';
      if (expected === 'string' && typeof found !== 'object') return say('needs-quotes', { value: shown });
      return say('wrong-type', { expected, got: typeNameOf(found) });
    }
    case 'const':
      return say('not-one-of', { value: shown, allowed: String(error.params.allowedValue) });
    case 'enum':
      return say('not-one-of', { value: shown, allowed: error.params.allowedValues.join(', ') });
    case 'anyOf': {
      const allowed = ((there.anyOf ?? []) as Record<string, unknown>[]).flatMap((one) =>
        'const' in one ? [one.const] : [],
      );
      if (allowed.length > 0) return say('not-one-of', { value: shown, allowed: allowed.join(', ') });
      return say('wrong-type', { expected: 'object', got: typeNameOf(found) });
    }
    case 'pattern':
      return say('wrong-format', { value: shown, format: formatOf(String(error.params.pattern)) });
    case 'minLength':
      return say(found === '' ? 'field-empty' : 'text-short', { limit: error.params.limit });
    case 'maxLength':
      return say('text-long', { limit: error.params.limit, length: [...shown].length });
    case 'minItems':
      return say('list-short', { limit: error.params.limit });
    case 'maxItems':
      return say('list-long', { limit: error.params.limit, length: (found as unknown[]).length });
    case 'minimum':
    case 'exclusiveMinimum':
      return say('number-small', { limit: Number(error.params.limit) });
    case 'maximum':
    case 'exclusiveMaximum':
      return say('number-large', { limit: Number(error.params.limit) });
    default:
      return say('does-not-fit', { why: error.message });
  }
}

function steps(pointer: string, value: unknown): (string | number)[] {
  const found: (string | number)[] = [];
  let at = value;
  for (const raw of pointer.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(at) ? Number(key) : key;
    found.push(step);
    at = (at as Record<string | number, unknown> | undefined)?.[step];
  }
  return found;
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value);
}

function schemaAt(schema: unknown, pointer: string): Record<string, unknown> {
  return (valueAt(schema, steps(pointer.replace(/^#/, ''), schema)) ?? {}) as Record<string, unknown>;
}

function typeNameOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
