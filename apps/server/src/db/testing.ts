import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import pg from 'pg';
import type { Db, Engine } from './db.ts';
import { migrate } from './migrate.ts';
import { openDb } from './open.ts';

/** Whoever runs what is to be done at the end: a test's context. */
export interface Ends {
  after: (work: () => Promise<void> | void) => void;
}

/** Gives a fresh, migrated database, which goes away with the test. */
export type Open = (t: Ends) => Promise<Db>;

/** Gives the address of an empty place for a database, which goes away with the test. */
export type Place = (t: Ends) => Promise<string>;

/**
 * Says the same tests for SQLite (a temporary file) and for a real PostgreSQL (a schema of its own in the database that
 * TEST_DATABASE_URL names). Neither is ever skipped: without a PostgreSQL its tests fail.
 *
 *     onEveryDatabase((open) => {
 *       test('the first answer counts', async (t) => { const db = await open(t); … });
 *     });
 */
export function onEveryDatabase(run: (open: Open, place: Place, engine: Engine) => void): void {
  for (const [engine, place] of Object.entries({ sqlite: sqlitePlace, postgres: postgresPlace })) {
    const open: Open = async (t) => {
      const db = await openDb(await place(t), { connections: 4 });
      t.after(db.close);
      await migrate(db);
      return db;
    };
    describe(engine, () => run(open, place, engine as Engine));
  }
}

/** Gives the address of a SQLite file in a temporary folder. */
export async function sqlitePlace(t: Ends): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'oi-db-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return `file:${join(folder, 'oi.sqlite')}`;
}

/** Gives the address of an empty schema of the PostgreSQL that the tests use. */
export async function postgresPlace(t: Ends): Promise<string> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error('Run `npm test`, which finds a PostgreSQL, or set TEST_DATABASE_URL to a database for tests.');
  const schema = `oi_test_${randomBytes(6).toString('hex')}`;
  await once(url, `create schema ${schema}`);
  t.after(() => once(url, `drop schema ${schema} cascade`));
  const options = encodeURIComponent(`-c search_path=${schema}`);
  return `${url}${url.includes('?') ? '&' : '?'}options=${options}`;
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
