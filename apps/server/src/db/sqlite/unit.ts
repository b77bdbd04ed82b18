import type { Kysely } from 'kysely';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Unit } from '../db.ts';
import { DatabaseMisuse } from '../errors.ts';
import { kyselyOver, type Ran, type Words } from '../kysely-over.ts';
import type { Tables } from '../tables.ts';
import type { UnitRun } from '../unit-scope.ts';
import type { Connection } from './connection.ts';

const compiler = new SqliteQueryCompiler();

/** Kysely's words for SQLite. */
export const SQLITE: Words = {
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => compiler,
  createIntrospector: (q) => new SqliteIntrospector(q),
};

/** A unit's run, and the first query of it that failed. */
export interface SqliteRun extends UnitRun {
  failure: { readonly error: unknown } | undefined;
}

/** Makes the `tx` of one run of a unit: it refuses once the run is over or a query of it failed, as PostgreSQL does. */
export function unitOn(connection: Connection, run: SqliteRun): Unit {
  let q: Kysely<Tables> | undefined;

  async function ran(sql: string, parameters: readonly unknown[]): Promise<Ran> {
    if (run.over) throw new DatabaseMisuse('A unit used its tx after its end: await every query inside the unit.');
    if (run.failure) throw run.failure.error;
    try {
      return connection.run(sql, parameters);
    } catch (error) {
      run.failure = { error };
      throw error;
    }
  }

  return {
    engine: 'sqlite',
    writes: true,
    get q() {
      q ??= kyselyOver(SQLITE, ran);
      return q;
    },
    rows: async ({ sql }, values) => (await ran(sql, values)).rows,
  };
}
