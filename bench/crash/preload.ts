import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What stands between a server and its disk: variables for its environment. `remove` takes all files away. */
export interface BetweenDisk {
  env: Record<string, string>;
  folder: string;
  remove(): void;
}

/** Says whether this machine can build the shim. */
export function hasCompiler(): boolean {
  return spawnSync('cc', ['--version']).status === 0;
}

function build(folder: string): string {
  const library = join(folder, 'syncs.so');
  const source = fileURLToPath(new URL('./syncs.c', import.meta.url));
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']);
  return library;
}

function between(env: (folder: string) => Record<string, string>): BetweenDisk {
  const folder = mkdtempSync(join(tmpdir(), 'oi-disk-'));
  return {
    folder,
    env: { LD_PRELOAD: build(folder), ...env(folder) },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Makes every sync of the disk take `ms` milliseconds longer. */
export function slowDisk(ms: number): BetweenDisk {
  return between(() => ({ OI_SYNC_DELAY_MS: String(ms) }));
}

/** Keeps in `folder/synced` what a power cut would leave of each file: its bytes at its last sync. */
export function shadowDisk(): BetweenDisk & { synced: string } {
  let synced = '';
  const disk = between((folder) => {
    synced = join(folder, 'synced');
    mkdirSync(synced);
    return { OI_SYNC_SHADOW: synced };
  });
  return { ...disk, synced };
}
