import pg from 'pg';
import type { Db } from '../db.ts';
import { DatabaseRefused } from '../errors.ts';
import { kyselyOver } from '../kysely-over.ts';
import { ask } from './ask.ts';
import { bulkOn, snapshotOn } from './bulk.ts';
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
  // An idle connection that the server closes is replaced by the next query; without a listener it ends the process.
  pool.on('error', () => {});
  await greet(pool);
  return {
    engine: 'postgres',
    q: kyselyOver(POSTGRES, (text, values) => ask(pool, { text, values })),
    rows: async ({ sql: text, name }, values) => (await ask(pool, { text, name, values })).rows,
    transact: (unit) => transactOn(pool, unit),
    snapshot: (work) => snapshotOn(pool, work),
    bulk: (work) => bulkOn(pool, work),
    close: () => pool.end(),
  };
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
