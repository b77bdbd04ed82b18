import { existsSync } from 'node:fs';
import type { Db } from '../db/db.ts';
import { DatabaseRefused } from '../db/errors.ts';
import { openDb } from '../db/open.ts';

/** Opens a database for some work and closes it again, however the work ends. */
export async function withDb<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openDb(url, { connections: 2 });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Opening makes a file that is not there, which is wrong for a database that is to be read. @throws DatabaseRefused */
export function requireSqliteFile(url: string): void {
  if (url.startsWith('file:') && !existsSync(url.slice('file:'.length))) {
    throw new DatabaseRefused(`There is no database ${url}.`);
  }
}
