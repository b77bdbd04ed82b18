import { randomBytes, randomInt } from 'node:crypto';
import { toBase32 } from '@oi/rules/base32.ts';
import type { Random } from './services.ts';

/** Gives chance from the operating system; ids begin with the time of `clock`. */
export function systemRandom(clock: () => number): Random {
  return {
    seed: () => randomBytes(4).readUInt32LE(),
    id: () => timedId(clock(), randomBytes(10)),
    below: (count) => randomInt(count),
    bytes: (count) => randomBytes(count),
  };
}

/** Gives 48 bits of time and 80 bits of chance as 26 letters that sort by time. */
export function timedId(at: number, chance: Uint8Array): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes.set(chance, 6);
  return toBase32(bytes);
}
