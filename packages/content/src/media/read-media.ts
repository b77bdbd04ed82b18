import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, fault } from '../faults/fault.ts';
import type { PackFile } from '../files/list.ts';
import { textOf } from '../files/text.ts';
import { beginsAs } from './magic.ts';
import { checkSvg } from './svg.ts';
import { endingOf } from './types.ts';
import { checkVtt } from './vtt.ts';

/** What a release knows about a media file. */
export interface ReadMedia {
  /** SHA-256 of the bytes, lower-case hex. */
  hash: string;
  faults: Fault[];
}

const CHUNK = 1024 * 1024;

/** Hashes a media file and checks what can be checked without playing it. Videos are read in pieces, never whole. */
export function readMedia(dir: string, { path, size }: PackFile): ReadMedia {
  const ending = endingOf(path);
  const whole = ending === 'svg' || ending === 'vtt';
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(size, CHUNK)));
  const kept: Buffer[] = [];
  const opened = openSync(join(dir, path), 'r');
  try {
    for (let count = readSync(opened, buffer); count > 0; count = readSync(opened, buffer)) {
      hash.update(buffer.subarray(0, count));
      if (whole || kept.length === 0) kept.push(Buffer.from(buffer.subarray(0, whole ? count : Math.min(count, 64))));
    }
  } finally {
    closeSync(opened);
  }
  return { hash: hash.digest('hex'), faults: checkContent(path, ending, Buffer.concat(kept)) };
}

function checkContent(path: string, ending: string, bytes: Buffer): Fault[] {
  if (!beginsAs(ending, bytes)) return [fault(path, 'media-content', { values: { ending } })];
  if (ending !== 'svg' && ending !== 'vtt') return [];
  const read = textOf(path, bytes);
  if (read.fault) return [read.fault];
  return ending === 'svg' ? checkSvg(path, read.text) : checkVtt(path, read.text);
}
