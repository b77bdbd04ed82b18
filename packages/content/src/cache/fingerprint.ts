import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Packages whose code decides what comes of a document, by one file of each. */
const DECIDE = [
  '@oi/content/read-pack.ts',
  '@oi/contract/content.ts',
  '@oi/questions/registry.ts',
  '@oi/games/registry.ts',
];

/** Gives a hash of all code that decides what comes of a document: whoever changes it needs no version to raise. */
export function codeFingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of DECIDE) {
    const folder = dirname(fileURLToPath(import.meta.resolve(name)));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      hash.update(`${name}\0${file}\0`).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}
