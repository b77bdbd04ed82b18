import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { LruMap } from 'toad-cache';

/** So many callers are remembered at most, so that an attacker with many addresses cannot fill the memory. */
const REMEMBERED = 100_000;

/**
 * Gives the store of the limits: leaking buckets, one number per caller, on our clock. The library's own store counts in
 * windows: in a full one whoever comes next is sent away for up to a minute, and then all come back at once. Here the
 * calls flow back one by one, so that a school behind one address waits a second. It counts in this process only: with
 * several, each allows as many.
 */
export function bucketStore(clock: () => number): FastifyRateLimitStoreCtor {
  return class Buckets implements FastifyRateLimitStore {
    /** When each caller's bucket will be empty. */
    readonly #emptyAt = new LruMap<number>(REMEMBERED);

    /** Takes one call. A refused one costs nothing; its `ttl` is the wait until the next is allowed. */
    incr: FastifyRateLimitStore['incr'] = (caller, done, windowMs, max) => {
      const now = clock();
      const costMs = windowMs / max;
      const level = Math.max((this.#emptyAt.get(caller) ?? 0) - now, 0) + costMs;
      const ttl = level - windowMs;
      // Less than a millisecond is what rounding leaves of a full bucket.
      if (ttl >= 1) return done(null, { current: max + 1, ttl });
      this.#emptyAt.set(caller, now + level);
      done(null, { current: Math.min(level / costMs, max), ttl: 0 });
    };

    child(): FastifyRateLimitStore {
      return new Buckets();
    }
  };
}
