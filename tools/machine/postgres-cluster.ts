import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';

/** A user of the system, by numbers. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/** A PostgreSQL server of our own in a temporary folder. */
export interface Cluster {
  url: string;
  version: string;
  /** Ends the server and removes its folder. */
  stop: () => Promise<void>;
}

const START_WITHIN_MS = 30_000;

/** Gives somebody who is not root for PostgreSQL to run as, or undefined when we are not root ourselves. */
export function unprivileged(root: boolean): SystemUser | undefined {
  if (!root) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither the user postgres nor nobody');
}

/**
 * Makes a database cluster in a temporary folder and starts it on a free port of 127.0.0.1, behind a random password.
 *
 * It writes without fsync: it lives for one test run, and nobody mourns it after a power cut.
 *
 * @param bin the folder of `initdb` and `postgres`
 * @param user whom to run them as
 * @throws Error with the programs' own words when they refuse
 */
export async function startCluster(bin: string, user: SystemUser | undefined): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'oi-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const password = randomBytes(18).toString('base64url');
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
    const data = join(folder, 'data');
    const { version, locale } = await versionOf(bin);
    const flags = [
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--username=test',
      '--no-sync',
      '--encoding=UTF8',
    ];
    await promisify(execFile)(join(bin, 'initdb'), ['-D', data, ...flags, ...locale], { ...user, cwd: folder });
    const port = await freePort();
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((one) => [
      '-c',
      one,
    ]);
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...user,
      cwd: folder,
    });
    const url = `postgres://test:${password}@127.0.0.1:${port}/postgres`;
    const stop = await ready(server, url);
    return { url, version, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** From 17 on PostgreSQL has a locale of its own; before, Linux has C.UTF-8, and elsewhere only C is sure. */
async function versionOf(bin: string): Promise<{ version: string; locale: string[] }> {
  const { stdout } = await promisify(execFile)(join(bin, 'postgres'), ['--version']);
  const version = /\d+(\.\d+)?/.exec(stdout)?.[0] ?? 'unknown';
  if (Number.parseInt(version, 10) >= 17) {
    return { version, locale: ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] };
  }
  return { version, locale: [`--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`] };
}

/** Waits until the server answers and gives the function that ends it. */
async function ready(server: ChildProcess, url: string): Promise<() => Promise<void>> {
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const exited = once(server, 'exit');
  // Should we end without having stopped it, the server must not outlive us.
  const quit = () => server.kill('SIGINT');
  process.once('exit', quit);
  const stop = async () => {
    process.off('exit', quit);
    if (server.exitCode === null) quit();
    await exited;
  };
  const deadline = Date.now() + START_WITHIN_MS;
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${said.trim()}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`PostgreSQL did not answer within ${START_WITHIN_MS} ms: ${said.trim()}`);
    }
    await sleep(50);
  }
  return stop;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
