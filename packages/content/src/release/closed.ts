import type { TSchema } from 'typebox';

/** Gives a schema in which no object may have a field that it does not name. */
export function closed(schema: TSchema): TSchema {
  return close(JSON.parse(JSON.stringify(schema))) as TSchema;
}

function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([name, one]) => [name, close(one)]));
  return 'properties' in inside ? { ...inside, additionalProperties: false } : inside;
}
