import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOver } from '../kysely-over.ts';
import type { Bulk, Row, Snapshot, Table } from '../transfer/tables.ts';
import { ask } from './ask.ts';
import { POSTGRES } from './words.ts';

/** Rows may hold long documents, so that more at once would fill the memory. */
const BATCH = 500;
/** The protocol counts parameters in 16 bits. */
const PARAMETERS = 65_535;

/** Runs work over one moment of the database. */
export async function snapshotOn<T>(pool: pg.Pool, work: (tables: Snapshot) => Promise<T>): Promise<T> {
  return inTransaction(pool, 'begin isolation level repeatable read read only', (client) => work(tablesOf(client)));
}

/** Runs work in one transaction and keeps it when it succeeds. */
export async function bulkOn<T>(pool: pg.Pool, work: (tables: Bulk) => Promise<T>): Promise<T> {
  return inTransaction(pool, 'begin isolation level read committed read write', (client) =>
    work({ ...tablesOf(client), insert: insertOn(client) }),
  );
}

async function inTransaction<T>(pool: pg.Pool, begin: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    // This work may wait for files.
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const done = await work(client);
    await client.query('commit');
    return done;
  } finally {
    // Also undoes what did not come to its end.
    client.release(true);
  }
}

function tablesOf(client: pg.ClientBase): Snapshot {
  const q = kyselyOver(POSTGRES, (text, values) => ask(client, { text, values }));
  return {
    q,
    async tables() {
      const { rows } = await sql<{ table: string; column: string }>`
        select t.relname as "table", c.attname as "column" from pg_class t join pg_attribute c on c.attrelid = t.oid
        where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and c.attnum > 0
          and not c.attisdropped
        order by t.oid, c.attnum`.execute(q);
      const found = new Map<string, string[]>();
      for (const { table, column } of rows) found.set(table, [...(found.get(table) ?? []), column]);
      return [...found].map(([name, columns]) => ({ name, columns }));
    },
    async *batches({ name, columns }) {
      await client.query(`declare walk no scroll cursor for select ${names(columns)} from ${quoted(name)}`);
      for (;;) {
        const { rows } = await client.query<(string | number | null)[]>({
          text: `fetch ${BATCH} from walk`,
          rowMode: 'array',
        });
        if (rows.length > 0) yield rows as Row[];
        if (rows.length < BATCH) break;
      }
      await client.query('close walk');
    },
  };
}

function insertOn(client: pg.ClientBase): Bulk['insert'] {
  return async ({ name, columns }: Table, rows) => {
    const atOnce = Math.min(500, Math.floor(PARAMETERS / columns.length));
    for (let from = 0; from < rows.length; from += atOnce) {
      const part = rows.slice(from, from + atOnce);
      const places = part.map((_, at) => `(${columns.map((_, c) => `$${at * columns.length + c + 1}`).join(', ')})`);
      await client.query({
        text: `insert into ${quoted(name)} (${names(columns)}) values ${places.join(', ')}`,
        values: part.flat(),
      });
    }
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function names(columns: readonly string[]): string {
  return columns.map(quoted).join(', ');
}
