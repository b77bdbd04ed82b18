import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../services.ts';
import { needsSecureCookie } from './origin.ts';
import { SESSION_MS } from './sessions.ts';

/** The cookie's name and flags. A name with `__Host-` can be set neither by a neighbouring domain nor without encryption. */
function cookieFor(services: Services, request: FastifyRequest) {
  const secure = needsSecureCookie(services, request);
  const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return { name: secure ? '__Host-oi-staff' : 'oi-staff', flags };
}

/** Gives the session's secret from the request's cookies; undefined when it is not there, or there twice. */
export function readCookie(services: Services, request: FastifyRequest): string | undefined {
  const { name } = cookieFor(services, request);
  // Of two cookies of one name the parser takes the first, and one of them may be a stranger's.
  const sent = request.headers.cookie?.split(';').filter((pair) => pair.trim().startsWith(`${name}=`));
  return sent?.length === 1 ? request.cookies[name] : undefined;
}

/** Opens a session in the browser that sent the request. */
export function openCookie(services: Services, response: FastifyReply, secret: string): void {
  const { name, flags } = cookieFor(services, response.request);
  response.setCookie(name, secret, { ...flags, maxAge: SESSION_MS / 1000 });
}

export function closeCookie(services: Services, response: FastifyReply): void {
  const { name, flags } = cookieFor(services, response.request);
  response.clearCookie(name, flags);
}
