import type { FastifySchemaValidationError } from 'fastify/types/schema.js';

/** A name that a stranger chose is shown no longer than this. */
const LONGEST_NAME = 60;

/**
 * Says where a request does not fit its schema and what would: `body.question must be string`,
 * `body.score is not expected`.
 *
 * @param context the part of the request: body, querystring, params or headers
 */
export function whereOf(faults: readonly FastifySchemaValidationError[], context = 'request'): string {
  const [fault] = faults;
  if (!fault) return context;
  const part = { querystring: 'query', params: 'path' }[context] ?? context;
  const place = `${part}${fault.instancePath.replaceAll('/', '.')}`;
  const { additionalProperty, missingProperty, allowedValues } = fault.params as Record<string, unknown>;
  if (typeof additionalProperty === 'string') {
    return `${place}.${additionalProperty.slice(0, LONGEST_NAME)} is not expected`;
  }
  if (typeof missingProperty === 'string') return `${place}.${missingProperty} is missing`;
  if (Array.isArray(allowedValues)) return `${place} must be one of ${allowedValues.slice(0, 10).join(', ')}`;
  return `${place} ${fault.message ?? 'is not valid'}`;
}
