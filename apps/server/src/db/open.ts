import type { Db } from './db.ts';
import { DatabaseRefused } from './errors.ts';
import { openPostgres } from './postgres/open.ts';
import { openSqlite } from './sqlite/open.ts';

export interface OpenOptions {
  /** Connections to PostgreSQL. */
  connections?: number;
  /** SQLite without waiting for the disk: only to show that the test that cuts the power can fail. */
  unsafeForTests?: { synchronous: 'OFF' };
}

/**
 * Opens `file:PATH` (SQLite) or `postgres://…`. The tables are made by `migrate(db)`.
 *
 * @throws DatabaseRefused when the address is neither, nobody answers there, or what is confirmed could be lost
 */
export async function openDb(url: string, { connections = 16, unsafeForTests }: OpenOptions = {}): Promise<Db> {
  if (url.startsWith('file:')) return openSqlite(url.slice('file:'.length), unsafeForTests?.synchronous ?? 'FULL');
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, connections);
  throw new DatabaseRefused('A database address begins with file: or postgres://.');
}
