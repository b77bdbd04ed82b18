import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Services } from '../services.ts';
import { Refusal } from './refusal.ts';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * Counts requests and their durations by endpoint and status, and answers `/metrics` in the Prometheus text format. No
 * label says anything about a player.
 */
export function measure(app: FastifyInstance, { config }: Services): void {
  const registry = new Registry();
  const labelNames = ['endpoint', 'status'] as const;
  const registers = [registry];
  const requests = new Counter({
    name: 'oi_requests_total',
    help: 'Requests by endpoint and status.',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'oi_request_seconds',
    help: 'Durations of requests by endpoint.',
    labelNames: ['endpoint'],
    buckets: SECONDS,
    registers,
  });
  // Event-loop lag, memory and garbage collection; only where a port is open, since they start timers.
  app.addHook('onListen', async () => collectDefaultMetrics({ register: registry, prefix: 'oi_' }));

  app.addHook('onResponse', (request, reply, done) => {
    const endpoint = request.routeOptions.config.endpoint ?? request.routeOptions.url ?? 'unknown';
    requests.inc({ endpoint, status: reply.statusCode });
    seconds.observe({ endpoint }, reply.elapsedTime / 1000);
    done();
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, config.metricsToken)) throw new Refusal('not-found');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** A proxy on this machine also calls from a loopback address, on behalf of the whole world: it names whom it asks for. */
function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return equal(headers.authorization ?? '', `Bearer ${token}`);
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip'] ?? headers.via;
  return forwarded === undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '');
}

function equal(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
