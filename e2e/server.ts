import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../tools/files.ts';
import { freePort } from '../tools/machine/free-port.ts';

/** Every variable that apps/server/src/config.ts reads. */
const SERVER_ENV = [
  'PORT',
  'HOST',
  'PACK',
  'DATA_DIR',
  'DATABASE_URL',
  'PUBLIC_URL',
  'VK_APP_ID',
  'VK_SECRET',
  'WEB_GUESTS',
  'SESSION_SECRET',
  'SESSION_HOURS',
  'LAUNCH_MAX_AGE_HOURS',
  'LAUNCH_SKEW_MINUTES',
  'LOG_LEVEL',
  'TRUST_PROXY',
  'METRICS_TOKEN',
] as const;

/** What the server reads from its environment. */
export type ServerEnv = Partial<Record<(typeof SERVER_ENV)[number], string>>;

/** A real server process of our own. */
export interface TestServer {
  /** Without a slash at the end. */
  url: string;
  /** Its data folder; gone after `stop`, when it was ours. */
  dataDir: string;
  /** What it has printed so far, for a test that fails. */
  output: () => string;
  /**
   * Ends it as an administrator would (SIGTERM) and gives its exit code.
   *
   * @throws Error when it has not ended within ten seconds; then it is killed
   */
  stop: () => Promise<number | null>;
}

const READY_WITHIN_MS = 20_000;
const STOP_WITHIN_MS = 10_000;

/** Whatever a failed test left behind. */
const running = new Set<TestServer>();
after(async () => {
  for (const server of running) await server.stop();
});

/**
 * Starts the server as its users do, on a free port of 127.0.0.1 and with a temporary data folder, and waits until it
 * answers. Nothing of the caller's own configuration gets in: only what is given here.
 *
 * @throws Error with the server's own words when it does not come up
 */
export async function startServer(given: ServerEnv = {}): Promise<TestServer> {
  const dataDir = given.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'oi-data-'));
  const port = given.PORT ?? String(await freePort());
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of SERVER_ENV) delete env[name];
  // The server is not a test file, whoever starts it.
  delete env.NODE_TEST_CONTEXT;
  Object.assign(env, { HOST: '127.0.0.1', ...given, PORT: port, DATA_DIR: dataDir });
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const output = keepOutput(child);
  const url = `http://127.0.0.1:${port}`;
  const server: TestServer = {
    url,
    dataDir,
    output,
    stop: async () => {
      running.delete(server);
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      const code = await exited;
      clearTimeout(killer);
      if (given.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true });
      if (child.signalCode === 'SIGKILL') throw new Error(`The server did not stop. It said:\n${output()}`);
      return code;
    },
  };
  running.add(server);
  await answers(url, child, output);
  return server;
}

function keepOutput(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return () => output;
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const reply = await fetch(url).catch(() => undefined);
    await reply?.arrayBuffer();
    if (reply) return;
    await sleep(50);
  }
  throw new Error(`The server did not come up. It said:\n${output()}`);
}
