import type { FastifyRequest } from 'fastify';
import type { Services } from '../../services.ts';

/** Tells whether a page of ours made the request: browsers name the origin of whatever changes something. */
export function isOwnOrigin({ config }: Services, request: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined || (site !== undefined && site !== 'same-origin')) return false;
  return origin === config.publicUrl || URL.parse(origin)?.host === request.host;
}

/** Whether the session's cookie may only travel encrypted: always, but for a browser on this very machine. */
export function needsSecureCookie({ config }: Services, request: FastifyRequest): boolean {
  const seenAs = URL.parse(config.publicUrl ?? `http://${request.host}`);
  return seenAs?.protocol === 'https:' || !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(seenAs?.hostname ?? '');
}
