import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSurvivors, type Survived } from './check.ts';
import { type Acknowledged, playUntilDeath, readPlayable } from './player.ts';
import { shadowDisk } from './preload.ts';
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
export async function crash({ cycles, players, loadMs, unsafe = false }: CrashOptions): Promise<Crashes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'oi-crash-'));
  const cutDir = mkdtempSync(join(tmpdir(), 'oi-cut-'));
  const disk = shadowDisk();
  const acknowledged: Acknowledged[] = [];
  try {
    for (let cycle = 0; cycle < cycles; cycle++) {
      const server = await startServer(dataDir, { env: disk.env, unsafe });
      const content = await readPlayable(server.url);
      const playing = Array.from({ length: players }, () => playUntilDeath(server.url, content, acknowledged));
      await new Promise((resolve) => setTimeout(resolve, loadMs / 2 + ((cycle * 7919) % (loadMs / 2))));
      await server.kill();
      await Promise.all(playing);
    }
    cpSync(disk.synced, cutDir, { recursive: true });
    return {
      killed: await checkSurvivors(dataDir, acknowledged),
      powerCut: await checkSurvivors(cutDir, acknowledged),
    };
  } finally {
    disk.remove();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(cutDir, { recursive: true, force: true });
  }
}
