import files from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from './refusal.ts';
import type { WebBuild } from './web-build.ts';

const MISSING = 'The pages are not built yet: start with "npm start", which builds them first.\n';

/** Addresses that are never a screen of the player, nor a file of the build. */
const NEITHER = /^\/(api|content|media)(\/|$)/;
const STAFF = /^\/staff(\/|$)/;
/** A name with a dot is a file; pages and packed forms have no address of their own. */
const FILE = /\.[^/]*$/;
const NO_ADDRESS = /\.(html|br|gz)$/;

/** The bundler writes the hash of their bytes into the names below this. */
const HASHED = '/assets/';
const FOREVER = { maxAge: '365d', immutable: true };
const A_DAY = { maxAge: '1d' };

/**
 * Serves the web build: its files by their exact names, `/staff` and what is below it as the staff shell, and every other
 * address that could be a screen as the player, which finds its way by the address itself.
 */
export function webRoutes(app: FastifyInstance, build: WebBuild | undefined): void {
  if (build) app.register(files, { root: build.folder, serve: false, preCompressed: true, dotfiles: 'ignore' });
  app.get('/*', (request, reply) => {
    const path = pathOf(request.url);
    const isFile = FILE.test(path);
    if (NEITHER.test(path) || NO_ADDRESS.test(path) || (isFile && !build)) throw new Refusal('not-found');
    if (!build) return reply.code(503).type('text/plain; charset=utf-8').send(MISSING);
    if (isFile) return reply.sendFile(path, path.startsWith(HASHED) ? FOREVER : A_DAY);
    return STAFF.test(path) ? sendPage(reply, 'staff.html', build.staff) : sendPage(reply, 'index.html', build.player);
  });
}

/** The path as it was sent: whoever hides a dot or a slash behind an escape finds nothing. */
function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

function sendPage(reply: FastifyReply, page: string, headers: WebBuild['player']): FastifyReply {
  return reply.headers(headers).header('cache-control', 'no-cache').sendFile(page, { cacheControl: false });
}
