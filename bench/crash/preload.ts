import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Look, programs } from '../../tools/machine/look.ts';
import type { Way } from './way.ts';

const SOURCE = fileURLToPath(new URL('./syncs.c', import.meta.url));

/** Gives the way through a small library that the server loads first, where a C compiler can build it. */
export function preloadWay(look: Look): Way | undefined {
  // A compiler may be there without the headers of the system.
  const cc = programs(look, ['cc']).find((path) => spawnSync(path, ['-fsyntax-only', SOURCE]).status === 0);
  if (!cc) return undefined;
  return {
    slow: (folder, ms) => launch(cc, folder, { OI_SYNC_DELAY_MS: String(ms) }),
    // The library copies a file before its sync returns: there is nothing left to do afterwards.
    shadow: (folder, _dataDir, synced) => ({
      ...launch(cc, folder, { OI_SYNC_SHADOW: synced }),
      settle: async () => {},
    }),
  };
}

function launch(cc: string, folder: string, env: Record<string, string>) {
  const library = join(folder, 'syncs.so');
  execFileSync(cc, ['-shared', '-fPIC', '-O2', '-o', library, SOURCE, '-ldl']);
  return { node: process.execPath, env: { LD_PRELOAD: library, ...env } };
}
