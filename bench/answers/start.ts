import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launch } from '../crash/way.ts';
import type { Seat } from './players.ts';

export interface BenchServer {
  port: number;
  seats: Seat[];
  /** Hash of the public part of the quiz. */
  document: string;
  /** The quiz as players see it. */
  shown: { questions: { id: string; options: { id: string }[] }[] };
  stop(): Promise<void>;
}

const NODE: Launch = { node: process.execPath, env: {} };

/** Starts the server of the measurement in a process and a data folder of its own. */
export async function startBenchServer(seats: number, { node, env } = NODE): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'oi-answers-'));
  const child = fork(new URL('./server.ts', import.meta.url), {
    execPath: node,
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'error', PORT: '0', BENCH_SEATS: String(seats), ...env },
    serialization: 'advanced',
  });
  const ready = await new Promise<Omit<BenchServer, 'stop'>>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Omit<BenchServer, 'stop'>));
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
  });
  return { ...ready, stop: () => stop(child, folder) };
}

function stop(child: ChildProcess, folder: string): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    });
    child.kill('SIGKILL');
  });
}
