import { hash } from 'node:crypto';
import type { Row } from './tables.ts';

/** How many rows a table has, and a sum of their SHA-256 in which their order plays no part. */
export interface Fingerprint {
  readonly rows: number;
  readonly sum: string;
}

export interface Fingerprints {
  readonly add: (rows: readonly Row[]) => void;
  readonly read: () => Fingerprint;
}

/** Starts a fingerprint: eight 32-bit words of each row's digest, each added up on its own, overflowing. */
export function startFingerprint(): Fingerprints {
  const words = new Uint32Array(8);
  let count = 0;
  return {
    add(rows) {
      count += rows.length;
      for (const row of rows) {
        const digest = hash('sha256', JSON.stringify(row), 'buffer');
        for (let at = 0; at < 8; at += 1) words[at] = (words[at] as number) + digest.readUInt32LE(at * 4);
      }
    },
    read: () => ({ rows: count, sum: Buffer.from(words.buffer).toString('hex') }),
  };
}

/** Walks a whole table for its fingerprint. */
export async function fingerprintOf(batches: AsyncIterable<readonly Row[]>): Promise<Fingerprint> {
  const { add, read } = startFingerprint();
  for await (const rows of batches) add(rows);
  return read();
}
