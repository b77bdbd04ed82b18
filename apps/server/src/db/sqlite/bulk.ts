import { sql } from 'kysely';
import { kyselyOver } from '../kysely-over.ts';
import type { Bulk, Row, Snapshot, Table } from '../transfer/tables.ts';
import type { Connection } from './connection.ts';
import { SQLITE } from './unit.ts';

/** Rows may hold long documents, so that more at once would fill the memory. */
const BATCH = 500;

/** Runs work over one moment of the database, then closes the connection. */
export async function snapshotOn<T>(connection: Connection, work: (tables: Snapshot) => Promise<T>): Promise<T> {
  try {
    connection.run('begin', []);
    return await work(tablesOf(connection));
  } finally {
    connection.close();
  }
}

/** Runs work in one transaction and keeps it when it succeeds, then closes the connection, which undoes the rest. */
export async function bulkOn<T>(connection: Connection, work: (tables: Bulk) => Promise<T>): Promise<T> {
  try {
    connection.run('begin immediate', []);
    // Tables that refer to each other may then be dropped and filled in any order.
    connection.run('pragma defer_foreign_keys = on', []);
    const done = await work({ ...tablesOf(connection), insert: insertOn(connection) });
    connection.run('commit', []);
    return done;
  } finally {
    connection.close();
  }
}

function tablesOf(connection: Connection): Snapshot {
  const q = kyselyOver(SQLITE, async (text, parameters) => connection.run(text, parameters));
  return {
    q,
    async tables() {
      const { rows } = await sql<{ table: string; column: string }>`
        select t.name as "table", c.name as "column" from sqlite_master t, pragma_table_info(t.name) c
        where t.type = 'table' and t.name not like 'sqlite_%' order by t.rowid, c.cid`.execute(q);
      const found = new Map<string, string[]>();
      for (const { table, column } of rows) found.set(table, [...(found.get(table) ?? []), column]);
      return [...found].map(([name, columns]) => ({ name, columns }));
    },
    async *batches({ name, columns }) {
      let batch: Row[] = [];
      for (const row of connection.walk(`select ${names(columns)} from ${quoted(name)}`)) {
        batch.push(row as unknown as Row);
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
  };
}

function insertOn(connection: Connection): Bulk['insert'] {
  return async ({ name, columns }: Table, rows) => {
    const text = `insert into ${quoted(name)} (${names(columns)}) values (${columns.map(() => '?').join(', ')})`;
    for (const row of rows) connection.run(text, row);
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function names(columns: readonly string[]): string {
  return columns.map(quoted).join(', ');
}
