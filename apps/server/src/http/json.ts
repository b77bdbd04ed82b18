import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.ts';

/** No body of ours is deeper; some fields take any shape, and deep ones cost stack wherever they are walked. */
const DEEPEST = 16;

/** Lets an app read JSON bodies and nothing else; keys that reach for prototypes and very deep values are refused. */
export function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    parse(request, text, (error, value) => {
      if (!error && deeperThan(value, DEEPEST)) done(new Refusal('bad-request', { where: 'the body is too deep' }));
      else done(error, value);
    });
  });
}

function deeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const inner of Object.values(value)) if (deeperThan(inner, levels - 1)) return true;
  return false;
}
