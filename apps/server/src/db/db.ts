import type { Compilable, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Something that queries can run on: the whole database (reads only) or the transaction of one unit. */
export interface Reads {
  readonly q: Kysely<Tables>;
  /** Runs a compiled query with its parameters in order and gives its rows; see `prepared`. */
  readonly rows: (query: CompiledText, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;
}

/** The transaction of one unit of `write`: the only thing that may change the database. */
export interface Unit extends Reads {
  readonly writes: true;
}

/** An open database. Its own `q` is a read-only connection on SQLite: nobody sees through it what is not durable. */
export interface Db extends Reads {
  readonly engine: 'sqlite' | 'postgres';
  /** Runs a unit as `write` says; call `write(db, unit)` instead. */
  readonly transact: <T>(unit: (tx: Unit) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** A query's text, compiled once; `name` is its name as a prepared statement. */
export interface CompiledText {
  readonly sql: string;
  readonly name: string;
}

/** Kysely's own view of a query that gives rows of type `Row`. */
export type Query<Row> = Compilable<Row>;
