import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import type { Bulk, Snapshot } from './transfer/tables.ts';

export type Engine = 'sqlite' | 'postgres';

/** Something that queries can run on: the whole database (reads only) or the transaction of one unit. */
export interface Reads {
  readonly engine: Engine;
  /** Builds queries; its own `transaction` refuses, since `write` is the only way to write. */
  readonly q: Kysely<Tables>;
  /** Runs a compiled query with its parameters in order and gives its rows; see `prepared`. */
  readonly rows: (query: CompiledText, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;
}

/** The transaction of one unit of `write`: the only thing that may change the database. */
export interface Unit extends Reads {
  readonly writes: true;
}

/** An open database. Its own reads never see what is not durable, and cannot change anything. */
export interface Db extends Reads {
  /** Runs a unit as `write` says; call `write(db, unit)` instead. */
  readonly transact: <T>(unit: (tx: Unit) => Promise<T>) => Promise<T>;
  /** Shows one moment of the whole database, however long the work takes: for backups, copies and rebuilding. */
  readonly snapshot: <T>(work: (tables: Snapshot) => Promise<T>) => Promise<T>;
  /** One long transaction that may wait for files; keeps all other writers out on SQLite. */
  readonly bulk: <T>(work: (tables: Bulk) => Promise<T>) => Promise<T>;
  /** Finishes the units that were given, then closes. */
  readonly close: () => Promise<void>;
}

/** A query's text, compiled once; `name` is its name as a prepared statement. */
export interface CompiledText {
  readonly sql: string;
  readonly name: string;
}
