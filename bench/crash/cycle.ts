import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shadowDisk } from './between-disk.ts';
import { checkSurvivors, type Survived } from './check.ts';
import { type Acknowledged, playUntilDeath, readPlayable } from './player.ts';
import { startServer } from './server.ts';

export interface CrashOptions {
  cycles: number;
  players: number;
  /** How long the load runs before each kill, in milliseconds; each cycle takes another part of the last half. */
  loadMs: number;
  unsafe?: boolean;
}

export interface Crashes {
  /** After each kill -9 and restart: the files as the system keeps them. */
  killed: Survived;
  /** The files cut back to their last synced bytes: what a power cut leaves. */
  powerCut: Survived;
}

/**
 * Lets players play, kills the server in the midst of it, starts it again, and so on; then looks for everything that
 * was ever acknowledged, in the files and in what a power cut would have left of them.
 */
export async function crash(options: CrashOptions): Promise<Crashes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'oi-crash-'));
  try {
    return await crashOn(dataDir, options);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function crashOn(dataDir: string, { cycles, players, loadMs, unsafe = false }: CrashOptions): Promise<Crashes> {
  const disk = shadowDisk(dataDir);
  const acknowledged: Acknowledged[] = [];
  try {
    for (let cycle = 0; cycle < cycles; cycle++) {
      const server = await startServer(dataDir, { disk, unsafe });
      const content = await readPlayable(server.url);
      const playing = Array.from({ length: players }, () => playUntilDeath(server.url, content, acknowledged));
      await new Promise((resolve) => setTimeout(resolve, loadMs / 2 + ((cycle * 7919) % (loadMs / 2))));
      await server.kill();
      await Promise.all(playing);
      await disk.settle();
    }
    return {
      killed: await checkSurvivors(dataDir, acknowledged),
      // No server follows that would go on from the synced files, so they may be opened where they are.
      powerCut: await checkSurvivors(disk.synced, acknowledged),
    };
  } finally {
    disk.remove();
  }
}
