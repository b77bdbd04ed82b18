import type { Limit } from '@oi/contract/endpoint.ts';

/** So many callers are remembered at most, so that an attacker with many addresses cannot fill the memory. */
const REMEMBERED = 100_000;

/** Takes one call of a caller; gives 0, or the milliseconds to wait before the next is allowed. */
export type Limiter = (caller: string, now: number) => number;

/**
 * Gives a limit of calls per caller: `count` at once, then as many as flow back in `perSeconds` (a leaking bucket kept as
 * one number per caller). It counts in this process only: with several, each allows as many.
 */
export function createLimiter({ count, perSeconds }: Limit): Limiter {
  const costMs = (perSeconds * 1000) / count;
  const roomMs = perSeconds * 1000 - costMs;
  /** When each caller's bucket will be empty, in the order of the latest calls. */
  const emptyAt = new Map<string, number>();
  return (caller, now) => {
    const begins = Math.max(emptyAt.get(caller) ?? 0, now);
    const wait = begins - now - roomMs;
    if (wait > 0) return wait;
    if (emptyAt.size >= REMEMBERED) forgetHalf(emptyAt);
    emptyAt.set(caller, begins + costMs);
    return 0;
  };
}

/** Drops the half that was first seen longest ago. Rare, so that its cost does not matter. */
function forgetHalf(map: Map<string, number>): void {
  let left = map.size / 2;
  for (const key of map.keys()) {
    map.delete(key);
    left -= 1;
    if (left <= 0) return;
  }
}
