import type { Db } from '../db.ts';
import type { Trailer } from './format.ts';
import { readParts, verifyBackup } from './read-backup.ts';
import { finishTables, makeTables, refuseNewer } from './target.ts';

/**
 * Fills a database from a backup, in one transaction: afterwards it holds the backup and nothing else, or what it held
 * before. The file is verified before the database is touched, and once more while it is read.
 *
 * @param force replaces what the database holds
 * @returns how many rows each table got
 * @throws DatabaseRefused when the backup is damaged or newer than this code, or the database is not empty
 */
export async function restoreBackup(db: Db, path: string, { force }: { force: boolean }): Promise<Trailer['rows']> {
  const { header, rows } = await verifyBackup(path);
  refuseNewer(`The backup ${path}`, header.migrations);
  await db.bulk(async (target) => {
    await makeTables(target, header.migrations, force);
    for await (const part of readParts(path)) await target.insert(part.table, part.rows);
    await finishTables(target);
  });
  return rows;
}
