import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';
import type { WebBuild, WebFile, WebPage } from './web-build.ts';

const MISSING = 'The pages are not built yet: start with "npm start", which builds them first.\n';

/** Addresses that are never a screen of the player. A name with a dot is a file, and this one is not there. */
const NOT_A_SCREEN = /^\/(api|content|media|staff)(\/|$)|\.[^/]*$/;

/**
 * Serves the web build: its files by their exact names, `/staff` and what is below it as the staff shell, and every other
 * address that could be a screen as the player, which finds its way by the address itself.
 */
export function webRoutes(app: FastifyInstance, build: WebBuild | undefined): void {
  app.get('/*', (request, reply) => {
    const path = pathOf(request.url);
    if (!build) {
      if (NOT_A_SCREEN.test(path)) throw new Refusal('not-found');
      return reply.code(503).type('text/plain; charset=utf-8').send(MISSING);
    }
    const file = build.files.get(path);
    if (file) return sendFile(request, reply, file);
    if (path === '/staff' || path.startsWith('/staff/')) return sendPage(request, reply, build.staff);
    if (NOT_A_SCREEN.test(path)) throw new Refusal('not-found');
    return sendPage(request, reply, build.player);
  });
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: WebPage): FastifyReply {
  return sendFile(request, reply.headers(page.headers), page);
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebFile): FastifyReply {
  reply.header('etag', file.etag).header('cache-control', file.cacheControl).header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const best = file.encoded.find(({ encoding }) => accepts(accepted, encoding));
  if (best) reply.header('content-encoding', best.encoding);
  return reply.type(file.type).send(best?.bytes ?? file.plain);
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((one) => {
    const [name, weight] = one.trim().split(';');
    return name === encoding && !/^\s*q=0(\.0*)?$/.test(weight ?? '');
  });
}
