import type { Db } from '../db.ts';
import { DatabaseRefused } from '../errors.ts';
import { appliedMigrations } from '../migrate.ts';
import { fingerprintOf, startFingerprint } from './fingerprint.ts';
import type { Bulk, Snapshot, Table } from './tables.ts';
import { contentTables, finishTables, makeTables, refuseNewer } from './target.ts';

const TELL_EVERY = 100_000;

/** A table and how many of its rows arrived. */
export interface Moved {
  readonly table: string;
  readonly rows: number;
}

/**
 * Copies one moment of a whole database into an empty one, of either engine. What arrived is read back and compared by
 * counts and checksums before it is kept; when anything fails, the target stays as it was.
 *
 * @param say is told the progress
 * @throws DatabaseRefused when the target is not empty, the source is newer than this code, or the two differ
 */
export async function copyDatabase(from: Db, to: Db, say: (line: string) => void): Promise<Moved[]> {
  return from.snapshot(async (source) => {
    const tables = await contentTables(source);
    if (tables.length === 0) throw new DatabaseRefused('The source has none of our tables.');
    const migrations = await appliedMigrations(source.q);
    refuseNewer('The source', migrations);
    return to.bulk(async (target) => {
      await makeTables(target, migrations, false);
      const moved: Moved[] = [];
      for (const table of tables) moved.push(await copyTable(source, target, table, say));
      await finishTables(target);
      return moved;
    });
  });
}

async function copyTable(source: Snapshot, target: Bulk, table: Table, say: (line: string) => void): Promise<Moved> {
  const sent = startFingerprint();
  let told = 0;
  for await (const rows of source.batches(table)) {
    sent.add(rows);
    await target.insert(table, rows);
    told += rows.length;
    if (told % TELL_EVERY < rows.length) say(`${table.name}: ${told} rows`);
  }
  const there = sent.read();
  const here = await fingerprintOf(target.batches(table));
  if (there.rows !== here.rows || there.sum !== here.sum) {
    throw new DatabaseRefused(
      `The table ${table.name} did not arrive as it left: ${there.rows} rows (${there.sum}) became ${here.rows} (${here.sum}).`,
    );
  }
  say(`${table.name}: ${here.rows} rows, checksum ${here.sum.slice(0, 16)} on both sides`);
  return { table: table.name, rows: here.rows };
}
