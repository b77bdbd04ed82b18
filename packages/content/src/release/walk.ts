import type { FieldPath } from '../faults/fault.ts';

/** Calls `see` with every text inside a value and its path. */
export function eachText(value: unknown, see: (text: string, path: FieldPath) => void, path: FieldPath = []): void {
  if (typeof value === 'string') see(value, path);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) eachText(item, see, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) eachText(item, see, [...path, name]);
  }
}

/** Gives a value with every text replaced by what `change` gives for it. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]));
}
