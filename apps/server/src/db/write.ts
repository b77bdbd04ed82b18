import type { Db, Unit } from './db.ts';
import { DatabaseMisuse } from './errors.ts';
import { insideUnit } from './unit-scope.ts';

/**
 * Runs a unit of work that changes the database, wholly or not at all. The only way to write.
 *
 * A unit awaits nothing but its own queries; it may run more than once, so it changes nothing outside the database.
 * After a query that failed, a unit cannot go on. The promise settles when the unit's changes are durable; the unit's
 * own error undoes the unit alone and reaches only its caller.
 *
 * On SQLite the units that wait in one turn of the event loop are kept by one COMMIT, in their order, each in its own
 * savepoint. On PostgreSQL a unit is a transaction (READ COMMITTED), tried again when it met another one crosswise.
 *
 * @throws CommitFailed (`try-again`) when nothing was kept through no fault of the unit
 * @throws DatabaseMisuse when a unit calls `write`, awaits something else, or reads past its `tx`, or uses it after its end
 */
export async function write<T>(db: Db, unit: (tx: Unit) => Promise<T>): Promise<T> {
  if (insideUnit()) throw new DatabaseMisuse('A unit called write(): pass its tx on instead, units do not nest.');
  return db.transact(unit);
}
