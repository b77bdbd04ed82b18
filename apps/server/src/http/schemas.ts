import { Ajv, type Options } from 'ajv';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';

type Json = Record<string, unknown>;

/**
 * Gives validators that say what is wrong and change nothing. Only path parameters and query strings, which are always
 * text, are turned into the types that their schemas name.
 */
export function validatorCompiler(): FastifySchemaCompiler<unknown> {
  const options: Options = { strict: false, removeAdditional: false, useDefaults: false };
  const exact = new Ajv({ ...options, coerceTypes: false });
  const fromText = new Ajv({ ...options, coerceTypes: true });
  return ({ schema, httpPart }) => (httpPart === 'body' ? exact : fromText).compile(schema as Json);
}

/**
 * Gives a schema for input: objects, however deep, take no field that they do not name, and unions of words are plain
 * lists.
 */
export function inputSchema(schema: TSchema): Json {
  return rewrite(schema, (node) =>
    node.type === 'object' && node.properties !== undefined && node.additionalProperties === undefined
      ? { ...node, additionalProperties: false }
      : node,
  );
}

/** Gives a schema for the serialiser, which drops what objects do not name; simple unions are written without branches. */
export function outputSchema(schema: TSchema): Json {
  return rewrite(schema, (node) => node);
}

function rewrite(schema: TSchema, close: (node: Json) => Json): Json {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
    return close(withoutBranches(node));
  };
  return copy(schema) as Json;
}

/** `anyOf` words becomes `enum`, and `anyOf` a plain type and null becomes a pair of types: both are much faster. */
function withoutBranches(node: Json): Json {
  if (!Array.isArray(node.anyOf)) return node;
  const { anyOf, ...rest } = node;
  const branches = anyOf as Json[];
  if (branches.every((one) => typeof one.const === 'string')) {
    return { ...rest, type: 'string', enum: branches.map((one) => one.const) };
  }
  const [first, second] = branches;
  if (branches.length === 2 && second?.type === 'null' && (first?.type === 'integer' || first?.type === 'string')) {
    return { ...rest, ...first, type: [first.type, 'null'] };
  }
  return node;
}
