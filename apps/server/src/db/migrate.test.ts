import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Db } from './db.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openDb } from './open.ts';
import { TABLE_NAMES } from './tables.ts';
import { type Ends, onEveryDatabase } from './testing.ts';
import type { Row } from './transfer/tables.ts';
import { write } from './write.ts';

onEveryDatabase((open, place) => {
  const empty = async (t: Ends): Promise<Db> => {
    const db = await openDb(await place(t), { connections: 4 });
    t.after(db.close);
    return db;
  };

  test('an empty database gets all migrations once', async (t) => {
    const db = await empty(t);
    const names = MIGRATIONS.map(({ name }) => name);
    assert.deepEqual(await migrate(db), names);
    assert.deepEqual(await migrate(db), []);
  });

  test('the migrations make the tables that the code names, and no other', async (t) => {
    const db = await open(t);
    const tables = await db.snapshot((source) => source.tables());
    assert.deepEqual(new Set(tables.map(({ name }) => name)), TABLE_NAMES);
  });

  test('each later migration keeps what a database filled by the earlier ones holds', async (t) => {
    const db = await empty(t);
    for (const [at] of MIGRATIONS.entries()) {
      const before = await contents(db);
      await migrate(db, MIGRATIONS.slice(0, at + 1));
      const after = await contents(db);
      for (const [place, rows] of before) assert.deepEqual(after.get(place), rows, place);
      await fill(db);
    }
    assert.ok((await contents(db)).size > 0);
  });

  test('processes that start at once migrate once', async (t) => {
    const url = await place(t);
    const all = await Promise.all(Array.from({ length: 4 }, () => openDb(url, { connections: 2 })));
    t.after(async () => {
      for (const db of all) await db.close();
    });
    const ran = await Promise.all(all.map((db) => migrate(db)));
    assert.deepEqual(
      ran.flat(),
      MIGRATIONS.map(({ name }) => name),
    );
  });

  test('a migration that fails leaves nothing of it or of those before it', async (t) => {
    const db = await empty(t);
    const broken = { name: '900', up: async () => Promise.reject(new Error('no')) };
    await assert.rejects(migrate(db, [...MIGRATIONS, broken]), /^Error: no$/);
    const tables = await db.snapshot((tables) => tables.tables());
    assert.deepEqual(
      tables.map(({ name }) => name),
      ['migration'],
    );
  });

  test('a database of a newer version is refused in a sentence', async (t) => {
    const db = await open(t);
    await assert.rejects(migrate(db, MIGRATIONS.slice(0, 1)), {
      name: 'DatabaseRefused',
      message: /has the migration 002, which this version does not know/,
    });
  });
});

/** Puts two rows into each table. A digit as text becomes whatever the column holds, on both engines. */
async function fill(db: Db): Promise<void> {
  for (const { name, columns } of await db.snapshot(({ tables }) => tables())) {
    if (name === 'migration') continue;
    const places = sql.join(columns.map((column) => sql.ref(column)));
    for (const digit of ['1', '2']) {
      const values = sql.join(columns.map(() => digit));
      await write(db, ({ q }) =>
        sql`insert into ${sql.table(name)} (${places}) values (${values}) on conflict do nothing`.execute(q),
      );
    }
  }
}

/** All values of all columns, by `table.column`. */
async function contents(db: Db): Promise<Map<string, unknown[]>> {
  return db.snapshot(async (tables) => {
    const all = new Map<string, unknown[]>();
    for (const table of await tables.tables()) {
      if (table.name === 'migration') continue;
      const rows: Row[] = [];
      for await (const batch of tables.batches(table)) rows.push(...batch);
      table.columns.forEach((column, at) => {
        all.set(`${table.name}.${column}`, rows.map((row) => row[at]).toSorted());
      });
    }
    return all;
  });
}
