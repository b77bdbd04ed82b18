import type { Kysely } from 'kysely';
import type { Db } from './db.ts';
import { CommitFailed, DatabaseRefused } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import type { Tables } from './tables.ts';
import { write } from './write.ts';

const LOCK = 'lock';
const TRIES = 5;

/**
 * Brings the tables up to this code, all steps in one unit. Several processes may start at once: one does the work, the
 * others wait for it.
 *
 * @returns the names of the migrations that ran now
 * @throws DatabaseRefused when the database was made by newer code
 */
export async function migrate(db: Db, migrations: readonly Migration[] = MIGRATIONS): Promise<string[]> {
  await makeMigrationTable(db);
  return write(db, async ({ q }) => {
    // Whoever changes this row first keeps it until the end of the unit.
    await q.updateTable('migration').set({ name: LOCK }).where('name', '=', LOCK).execute();
    return applyMigrations(q, migrations);
  });
}

/** Runs the migrations that the database lacks, inside whatever transaction `q` is. */
export async function applyMigrations(q: Kysely<Tables>, migrations: readonly Migration[]): Promise<string[]> {
  const applied = await appliedMigrations(q);
  refuseStrangers(applied, migrations);
  const missing = migrations.slice(applied.length);
  for (const { name, up } of missing) {
    await up(q);
    await q.insertInto('migration').values({ name }).execute();
  }
  return missing.map(({ name }) => name);
}

/** Gives the names of the migrations that ran, in their order. */
export async function appliedMigrations(q: Kysely<Tables>): Promise<string[]> {
  const rows = await q.selectFrom('migration').select('name').where('name', '!=', LOCK).orderBy('name').execute();
  return rows.map(({ name }) => name);
}

/** Makes the table that says which migrations ran, inside whatever transaction `q` is. */
export async function createMigrationTable(q: Kysely<Tables>): Promise<void> {
  await q.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.notNull().primaryKey())
    .execute();
  await q
    .insertInto('migration')
    .values({ name: LOCK })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function makeMigrationTable(db: Db): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await write(db, ({ q }) => createMigrationTable(q));
    } catch (error) {
      // PostgreSQL says "exists" to the slower of two that make a table at once, whatever "if not exists" says.
      if (error instanceof CommitFailed || tried === TRIES) throw error;
    }
  }
}

function refuseStrangers(applied: readonly string[], migrations: readonly Migration[]): void {
  const stranger = applied.find((name, at) => migrations[at]?.name !== name);
  if (stranger === undefined) return;
  throw new DatabaseRefused(
    `The database has the migration ${stranger}, which this version does not know: start the version that made it, or a newer one.`,
  );
}
