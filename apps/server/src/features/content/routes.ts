import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../http/refusal.ts';
import type { Services } from '../../services.ts';
import type { ServedMedia } from './content.ts';
import type { Packed } from './packed.ts';
import { readRange } from './range.ts';

/** What an address by hash holds never changes. */
const FOREVER = 'public, max-age=31536000, immutable';
/** A drawing that is opened by itself runs nothing and loads nothing. */
const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const METHODS = ['GET', 'HEAD'];

/**
 * Serves the list of what is visible, public parts by hash, and media by hash. What is not open answers 404 without
 * being kept anywhere, whether it exists or not.
 */
export function contentRoutes(app: FastifyInstance, { content, clock }: Services): void {
  app.route({
    method: METHODS,
    url: '/api/visible',
    config: { endpoint: 'readVisible' },
    handler: async (request, reply) => {
      if (!content.served) return content.visible(clock());
      reply.header('cache-control', 'no-cache');
      return sendPacked(request, reply.type('application/json; charset=utf-8'), content.served.visible(clock()));
    },
  });
  app.route<{ Params: { file: string } }>({
    method: METHODS,
    url: '/content/:file',
    handler: async (request, reply) => {
      const hash = /^([0-9a-f]{64})\.json$/.exec(request.params.file)?.[1];
      const part = hash === undefined ? undefined : await content.served?.publicPart(hash, clock());
      if (!part) throw new Refusal('not-found');
      reply.header('cache-control', FOREVER);
      return sendPacked(request, reply.type('application/json; charset=utf-8'), part);
    },
  });
  app.route<{ Params: { file: string } }>({
    method: METHODS,
    url: '/media/:file',
    handler: async (request, reply) => {
      const { file } = request.params;
      const media = await content.served?.media(file, clock());
      if (!media) throw new Refusal('not-found');
      reply.header('cache-control', FOREVER).type(media.type);
      if (file.endsWith('.svg')) reply.header('content-security-policy', DRAWING_POLICY);
      if (media.packed) return sendPacked(request, reply, await media.packed());
      return sendPart(request, reply, media, `"${file.slice(0, 32)}"`);
    },
  });
}

async function sendPacked(request: FastifyRequest, reply: FastifyReply, packed: Packed): Promise<FastifyReply> {
  reply.header('etag', packed.etag).header('vary', 'accept-encoding');
  if (isKnown(request, packed.etag)) return reply.code(304).send();
  const { bytes, encoding } = await packed.best(String(request.headers['accept-encoding'] ?? ''));
  if (encoding) reply.header('content-encoding', encoding);
  reply.header('content-length', bytes.length);
  return request.method === 'HEAD' ? reply.send() : reply.send(bytes);
}

function sendPart(request: FastifyRequest, reply: FastifyReply, media: ServedMedia, etag: string): FastifyReply {
  const { bytes } = media;
  reply.header('etag', etag).header('accept-ranges', 'bytes');
  if (isKnown(request, etag)) return reply.code(304).send();
  const condition = request.headers['if-range'];
  const wanted = condition === undefined || condition === etag ? request.headers.range : undefined;
  const range = readRange(wanted, bytes);
  if (range === 'unsatisfiable') {
    // Nothing of the file is sent, so nothing may be kept under its name.
    return reply.code(416).header('cache-control', 'no-store').header('content-range', `bytes */${bytes}`).send();
  }
  const { from, to } = range ?? { from: 0, to: bytes - 1 };
  if (range) reply.code(206).header('content-range', `bytes ${from}-${to}/${bytes}`);
  reply.header('content-length', to - from + 1);
  return request.method === 'HEAD' ? reply.send() : reply.send(media.read(from, to));
}

function isKnown(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match'];
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return (known ?? '').split(',').some((one) => one.trim() === '*' || bare(one) === bare(etag));
}
