/** A value reached at a moment: `[ms, value]`. */
export type Key = readonly [atMs: number, value: number];

export type Ease = (share: number) => number;

export const linear: Ease = (share) => share;

/** The product's conveyor easing: slow, fast, slow. */
export const belt: Ease = (share) => share * share * (3 - 2 * share);

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** A function of time through the keys, in ascending order; it holds still before the first and after the last. */
export function keyed(keys: readonly Key[], ease: Ease = belt): (tMs: number) => number {
  return (tMs) => {
    let before = keys[0];
    for (const key of keys) {
      if (before && tMs < key[0]) return mix(before[1], key[1], ease(clamp((tMs - before[0]) / (key[0] - before[0]))));
      before = key;
    }
    return before?.[1] ?? 0;
  };
}

/** The path covered by a speed (units per second) that changes linearly between keys. */
export function travelled(speed: readonly Key[]): (tMs: number) => number {
  return (tMs) => {
    let sum = 0;
    let [at, v] = speed[0] ?? [0, 0];
    for (const [nextAt, nextV] of speed) {
      const end = Math.min(tMs, nextAt);
      if (end > at) {
        const endV = mix(v, nextV, (end - at) / (nextAt - at));
        sum += ((v + endV) / 2) * (end - at);
      }
      if (tMs <= nextAt) return sum / 1000;
      [at, v] = [nextAt, nextV];
    }
    return (sum + v * Math.max(0, tMs - at)) / 1000;
  };
}

/** 1 between the two moments, with short ramps outside them, 0 elsewhere. */
export const shown = (tMs: number, from: number, to: number, rampMs = 180): number =>
  clamp(Math.min((tMs - from + rampMs) / rampMs, (to + rampMs - tMs) / rampMs));

/** `count` fixed numbers in [0, 1): the same list for the same seed. */
export function scatter(count: number, seed: number): number[] {
  let state = seed >>> 0;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  });
}
