import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { LogController } from 'fastify';
import type { LogLevel } from '../config.ts';

/**
 * The log of an installation: structured lines without anything personal. It never holds an address, a player number, a
 * query string (a launch stands there), a token or a body; a request is its path's template and an id.
 */
export function logOptions(level: LogLevel, stream: { write(line: string): void } | undefined): FastifyServerOptions {
  return {
    logger: {
      level,
      ...(stream && { stream }),
      base: null,
      serializers: { req: () => ({}), res: () => ({}), err: plainError },
    },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'id' }),
  };
}

/** Only the code, the message and the stack: drivers hang the rows of a failed query onto their errors. */
function plainError(error: Error & { code?: string }): { type: string; message: string; stack: string; code?: string } {
  const { name, message, stack = '', code, cause } = error;
  const because = cause instanceof Error ? `\ncaused by ${cause.stack}` : '';
  return { type: name, message, stack: stack + because, ...(code !== undefined && { code }) };
}

/** Writes one line per finished request. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, log } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ method, path: routeOptions.url ?? 'unknown', status: reply.statusCode, ms }, 'request');
    done();
  });
}
