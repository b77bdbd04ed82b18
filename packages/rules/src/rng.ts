/**
 * A random number generator as a value: four 32-bit words, never hidden state.
 *
 * xoshiro128** (Blackman & Vigna, public domain) with integer operations only, so that a browser and
 * the server draw the same numbers from the same seed on every engine.
 */
export type Rng = readonly [number, number, number, number];

/** A seed: an unsigned 32-bit integer, drawn by the server for every run and attempt. */
export type Seed = number;

/** Gives the generator of a seed. Words are filled by splitmix32, so that near seeds give far streams. */
export function seedRng(seed: Seed): Rng {
  let a = seed >>> 0;
  const word = (): number => {
    a = (a + 0x9e3779b9) >>> 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
  return [word(), word(), word(), word()];
}

function rotl(x: number, k: number): number {
  return ((x << k) | (x >>> (32 - k))) >>> 0;
}

/** Gives the next unsigned 32-bit integer and the generator after it. */
export function next([a, b, c, d]: Rng): [number, Rng] {
  const result = Math.imul(rotl(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
  const t = (b << 9) >>> 0;
  const c1 = (c ^ a) >>> 0;
  const d1 = (d ^ b) >>> 0;
  return [result, [(a ^ d1) >>> 0, (b ^ c1) >>> 0, (c1 ^ t) >>> 0, rotl(d1, 11)]];
}

/**
 * Draws an integer from 0 to `count - 1`, each equally likely (numbers that would favour the low end are thrown away).
 *
 * @param count 1 … 2^32 - 1; anything else is a programmer's error and throws.
 */
export function draw(rng: Rng, count: number): [number, Rng] {
  if (!Number.isInteger(count) || count < 1 || count > 0xffffffff) throw new RangeError(`draw: count ${count}`);
  const limit = 0x100000000 - (0x100000000 % count);
  let [value, state] = next(rng);
  while (value >= limit) [value, state] = next(state);
  return [value % count, state];
}

/** Gives the items in a drawn order (Fisher–Yates, from the end), and the generator after it. */
export function shuffle<T>(rng: Rng, items: readonly T[]): [T[], Rng] {
  const out = [...items];
  let state = rng;
  for (let last = out.length - 1; last > 0; last--) {
    const [at, after] = draw(state, last + 1);
    state = after;
    [out[last], out[at]] = [out[at] as T, out[last] as T];
  }
  return [out, state];
}
