import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import pg from 'pg';
import type { Found, Look } from './look.ts';

/** Older servers lack words of our SQL. */
const OLDEST = 130_000;

/** Whom to ask to come in as, and where. */
interface Door {
  host: string;
  port: number;
  user: string;
  password: string | undefined;
}

/**
 * Finds a running PostgreSQL that lets us in and lets us make a database. PGUSER, PGPASSWORD and PGPORT count.
 *
 * The tests get a database of their own, which `stop` drops: what anybody keeps on that server is never touched.
 */
export async function runningPostgres({ env, postgresHosts }: Look): Promise<Found | undefined> {
  const users = new Set([env.PGUSER, userInfo().username, 'postgres'].filter((user) => user !== undefined));
  for (const host of postgresHosts) {
    for (const user of users) {
      const found = await databaseOfOurOwn({ host, user, port: Number(env.PGPORT ?? 5432), password: env.PGPASSWORD });
      if (found) return found;
    }
  }
  return undefined;
}

async function databaseOfOurOwn(door: Door): Promise<Found | undefined> {
  const name = `oi_test_${randomBytes(6).toString('hex')}`;
  const version = await enter(door, async (client) => {
    const { rows } = await client.query<{ number: string; words: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as words`,
    );
    if (!rows[0] || Number(rows[0].number) < OLDEST) return undefined;
    await client.query(`create database ${name} template template0 encoding 'UTF8'`);
    return rows[0].words.split(' ')[0];
  });
  if (version === undefined) return undefined;
  return {
    value: urlOf(door, name),
    how: `the machine's own server ${version} at ${door.host}, database ${name}`,
    stop: async () => {
      await enter(door, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

function urlOf({ host, port, user, password }: Door, database: string): string {
  const who = [user, ...(password ? [password] : [])].map(encodeURIComponent).join(':');
  // A folder as the host means its socket.
  return `postgres://${who}@${encodeURIComponent(host)}:${port}/${database}`;
}

/** Does something on the server, or gives undefined when it is not there or says no. */
async function enter<T>(door: Door, work: (client: pg.Client) => Promise<T>): Promise<T | undefined> {
  const client = new pg.Client({ ...door, database: 'postgres', connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}
