import { sql } from 'kysely';
import { DatabaseRefused } from '../errors.ts';
import { applyMigrations, createMigrationTable } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { TABLE_NAMES } from '../tables.ts';
import type { Bulk, Snapshot, Table } from './tables.ts';

/** Gives the tables that hold what an installation knows; `migration` says only how they were made. */
export async function contentTables(from: Snapshot): Promise<Table[]> {
  return (await from.tables()).filter(({ name }) => name !== 'migration' && TABLE_NAMES.has(name));
}

/** Checks that this code knows all migrations of what is to be loaded. @throws DatabaseRefused otherwise */
export function refuseNewer(what: string, migrations: readonly string[]): void {
  const stranger = migrations.find((name, at) => MIGRATIONS[at]?.name !== name);
  if (stranger === undefined) return;
  throw new DatabaseRefused(
    `${what} has the migration ${stranger}, which this version does not know: use the version that made it, or a newer one.`,
  );
}

/**
 * Makes the tables anew, as the given migrations left them.
 *
 * @param force drops what the tables hold
 * @throws DatabaseRefused when a table holds rows, or is not ours at all
 */
export async function makeTables(target: Bulk, migrations: readonly string[], force: boolean): Promise<void> {
  const found = await target.tables();
  const stranger = found.find(({ name }) => !TABLE_NAMES.has(name));
  if (stranger) {
    throw new DatabaseRefused(
      `The target has the table ${stranger.name}, which is not ours: give a database, or a schema, of its own.`,
    );
  }
  for (const { name } of found) {
    if (force || name === 'migration') continue;
    const { rows } = await sql`select 1 as one from ${sql.table(name)} limit 1`.execute(target.q);
    if (rows.length > 0) throw new DatabaseRefused(`The target is not empty: its table ${name} has rows.`);
  }
  for (const { name } of found.toReversed()) await target.q.schema.dropTable(name).execute();
  await createMigrationTable(target.q);
  await applyMigrations(target.q, MIGRATIONS.slice(0, migrations.length));
}

/** Brings tables that were filled as older code had them up to this code. */
export async function finishTables(target: Bulk): Promise<void> {
  await applyMigrations(target.q, MIGRATIONS);
}
