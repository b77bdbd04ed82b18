import pg from 'pg';
import type { Db } from '../db.ts';
import { DatabaseRefused } from '../errors.ts';
import { kyselyOver } from '../kysely-over.ts';
import { once } from '../once.ts';
import { outsideUnits } from '../unit-scope.ts';
import { ask, type Query } from './ask.ts';
import { bulkOn, snapshotOn } from './bulk.ts';
import { isStale } from './faults.ts';
import { gate } from './gate.ts';
import { NUMBERS } from './numbers.ts';
import { transactOn } from './transact.ts';
import { POSTGRES } from './words.ts';

/**
 * Every connection reads only, so that nothing is written but by `write`; confirms nothing before it is on disk; and
 * ends a transaction whose unit waits for something else.
 */
const SESSION = `
  select set_config('default_transaction_read_only', 'on', false),
    set_config('idle_in_transaction_session_timeout', '10s', false),
    set_config('synchronous_commit',
      case when current_setting('synchronous_commit') = 'off' then 'on' else current_setting('synchronous_commit') end,
      false)`;

/** Opens a pool of connections. @throws DatabaseRefused when nobody answers, or not in UTF-8 */
export async function openPostgres(url: string, connections: number): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: NUMBERS,
    connectionTimeoutMillis: 10_000,
    onConnect: async (client) => void (await client.query(SESSION)),
  });
  // A connection that dies fails its query, or is replaced by the next one; without listeners it ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  await greet(pool);
  const { pass, shut } = gate();
  return {
    engine: 'postgres',
    q: kyselyOver(POSTGRES, (text, values) => outsideUnits(() => pass(() => ask(pool, { text, values })))),
    rows: ({ sql: text, name }, values) => outsideUnits(() => pass(() => read(pool, { text, name, values }))),
    transact: (unit) => pass(() => transactOn(pool, unit)),
    snapshot: (work) => pass(() => snapshotOn(pool, work)),
    bulk: (work) => pass(() => bulkOn(pool, work)),
    close: once(() => shut().then(() => pool.end())),
  };
}

/** The pool drops a connection whose query failed, so that a stale one is met once per connection. */
async function read(pool: pg.Pool, query: Required<Query>): Promise<Record<string, unknown>[]> {
  for (;;) {
    try {
      return (await ask(pool, query)).rows;
    } catch (error) {
      if (!isStale(error)) throw error;
    }
  }
}

async function greet(pool: pg.Pool): Promise<void> {
  try {
    const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding');
    if (rows[0]?.server_encoding === 'UTF8') return;
  } catch (error) {
    await pool.end();
    throw new DatabaseRefused(`PostgreSQL does not let us in: ${(error as Error).message}.`, { cause: error });
  }
  await pool.end();
  throw new DatabaseRefused("The PostgreSQL database is not in UTF-8: make one with encoding 'UTF8'.");
}
