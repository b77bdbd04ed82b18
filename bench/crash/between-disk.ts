import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Look, thisMachine } from '../../tools/machine/look.ts';
import { preloadWay } from './preload.ts';
import { straceWay } from './traced.ts';
import type { Launch, ShadowLaunch, Way } from './way.ts';

/** In the order of choice: a library needs nobody's leave, but not every container allows tracing. */
const WAYS: Record<string, (look: Look) => Way | undefined> = { preload: preloadWay, strace: straceWay };

const ADVICE =
  'Nothing here can stand between the server and its disk: on Linux, install a C compiler (Debian\'s "gcc" and ' +
  '"libc6-dev") or Debian\'s "strace"; other systems have no way to it.';

/** Makes every sync of the disk take `ms` milliseconds longer. `remove` takes all files away. */
export function slowDisk(ms: number): Launch & { remove(): void } {
  const way = chooseWay();
  const { folder, remove } = temporary();
  return { ...way.slow(folder, ms), remove };
}

/**
 * Keeps in the folder `synced` what a power cut would leave of the database: each file's bytes at its last sync.
 *
 * @param dataDir the server's data folder, still without a database
 */
export function shadowDisk(dataDir: string): ShadowLaunch & { synced: string; remove(): void } {
  const way = chooseWay();
  const { folder, remove } = temporary();
  const synced = join(folder, 'synced');
  mkdirSync(synced);
  return { ...way.shadow(folder, dataDir, synced), synced, remove };
}

/**
 * Gives the first way that this machine has, or the one that OI_CRASH_WAY names.
 *
 * @throws Error with one sentence of advice when there is none
 */
export function chooseWay(look: Look = thisMachine()): Way {
  const forced = look.env.OI_CRASH_WAY;
  if (forced && !WAYS[forced]) throw new Error(`OI_CRASH_WAY is one of: ${Object.keys(WAYS).join(', ')}.`);
  const finders = Object.entries(WAYS).filter(([name]) => !forced || name === forced);
  for (const [, find] of process.platform === 'linux' ? finders : []) {
    const way = find(look);
    if (way) return way;
  }
  throw new Error(forced ? `${ADVICE} (OI_CRASH_WAY allows ${forced} only.)` : ADVICE);
}

function temporary(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'oi-disk-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
