import rateLimit from '@fastify/rate-limit';
import type { Limit } from '@oi/contract/endpoint.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bucketStore } from './buckets.ts';
import { Refusal } from './refusal.ts';

/** Takes one call; gives the refusal of one too many. */
export type Limiter = (request: FastifyRequest) => Promise<Refusal | undefined>;

/** Prepares an app for limits. They count by address (of IPv6 the /64 network, since one household holds 2^64 addresses). */
export async function addLimits(app: FastifyInstance, clock: () => number): Promise<void> {
  await app.register(rateLimit, { global: false, store: bucketStore(clock) });
}

/**
 * Gives a limit of calls per caller: `count` at once, then as many as flow back in `perSeconds`.
 *
 * @param callerOf what it counts by, if not by address
 */
export function createLimiter(
  app: FastifyInstance,
  { count, perSeconds }: Limit,
  callerOf?: (request: FastifyRequest) => string,
): Limiter {
  const check = app.createRateLimit({
    max: count,
    timeWindow: perSeconds * 1000,
    ...(callerOf && { keyGenerator: callerOf }),
  });
  return async (request) => {
    const found = await check(request);
    if (found.isAllowed || !found.isExceeded) return undefined;
    return new Refusal('too-many-requests', { retryAfterSeconds: found.ttlInSeconds });
  };
}
