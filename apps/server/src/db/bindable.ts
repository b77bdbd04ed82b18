import { DatabaseMisuse } from './errors.ts';

/** What may be stored: the same on both engines, so that nothing works on one alone. */
export type Bindable = string | number | bigint | null;

/** Checks a parameter. @throws DatabaseMisuse for anything but text, a whole number and null */
export function bindable(value: unknown): Bindable {
  switch (typeof value) {
    case 'string':
    case 'bigint':
      return value;
    case 'number':
      if (Number.isSafeInteger(value)) return value;
      break;
    case 'object':
      if (value === null) return value;
  }
  const seen = typeof value === 'number' ? String(value) : Array.isArray(value) ? 'an array' : typeof value;
  throw new DatabaseMisuse(`A parameter of a query must be text, a safe whole number or null, but it is ${seen}.`);
}
