import { ERRORS, type ErrorCode, type ErrorReply } from '@oi/contract/errors.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';
import { whereOf } from './where.ts';

/** After a write that the database did not keep, the browser tries once more after this. */
const RETRY_SECONDS = 1;

/** What Fastify found wrong before any handler ran, in words for whoever wrote the request. */
const FASTIFY_FAULTS: Readonly<Record<string, [ErrorCode, where?: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['bad-request', 'the content type must be application/json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['bad-request', 'the body is empty'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad-request', 'the body is not JSON'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['bad-request', 'the length of the body is not the one announced'],
  FST_ERR_BAD_URL: ['bad-request', 'the path is not valid'],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found'],
  FST_STATIC_FORBIDDEN_PATH: ['not-found'],
};

/** Makes every error of an app a reply of the closed table, and logs what is a fault of ours. */
export function refuseErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Refusal>((error, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((_request, reply) => {
    sendReply(reply, { error: 'not-found' });
  });
}

/** Sends the reply for an error; an unknown one is logged with its stack under the id that the reply repeats. */
export function sendError(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): void {
  const refused = refusalOf(error);
  if (!refused) request.log.error({ err: error }, 'internal fault');
  else if (ERRORS[refused.error] >= 500) request.log.warn({ err: error }, 'not kept, to be tried again');
  sendReply(reply, refused ?? { error: 'internal', id: request.id });
}

function sendReply(reply: FastifyReply, body: ErrorReply): void {
  if (body.retryAfterSeconds !== undefined) reply.header('retry-after', body.retryAfterSeconds);
  reply
    .code(ERRORS[body.error])
    .header('cache-control', 'no-store')
    .header('content-type', 'application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body);
}

/** Gives the refusal that an error stands for; undefined for a fault of ours. */
function refusalOf(error: FastifyError | Refusal): ErrorReply | undefined {
  if (error instanceof Refusal) return { error: error.code, ...error.details };
  if (error.validation) return { error: 'bad-request', where: whereOf(error.validation, error.validationContext) };
  const known = FASTIFY_FAULTS[error.code];
  if (known) return { error: known[0], ...(known[1] !== undefined && { where: known[1] }) };
  if (error.code === 'try-again') return { error: 'try-again', retryAfterSeconds: RETRY_SECONDS };
  const status = error.statusCode ?? 500;
  if (status >= 500) return undefined;
  return status === 404 ? { error: 'not-found' } : { error: 'bad-request' };
}
