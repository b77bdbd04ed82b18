import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Launch } from './way.ts';

export interface RunningServer {
  url: string;
  /** Ends the process as a power cut would: at once, whatever it is doing. */
  kill(): Promise<void>;
}

const MAIN = '../../apps/server/src/main.ts';

/** Starts the product's server on a data folder, on a free port; `unsafe` starts the one that does not wait for the disk. */
export async function startServer(
  dataDir: string,
  { disk, unsafe }: { disk: Launch; unsafe: boolean },
): Promise<RunningServer> {
  const entry = fileURLToPath(new URL(unsafe ? './unsafe-server.ts' : MAIN, import.meta.url));
  const child = spawn(disk.node, [entry], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', ...disk.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await addressOf(child), kill: () => kill(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /https?:\/\/\S+/.exec(said)?.[0];
      if (url) resolve(url.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
  });
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
