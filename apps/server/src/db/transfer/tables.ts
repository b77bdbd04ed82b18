import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** A table as the database has it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A row as values in the order of its table's columns. */
export type Row = readonly (string | number | null)[];

/** One moment of a whole database. */
export interface Snapshot {
  readonly q: Kysely<Tables>;
  /** All tables, in the order in which they were made: what is referred to comes first. */
  readonly tables: () => Promise<Table[]>;
  /** All rows of a table in batches, in no particular order; never the whole table in memory. */
  readonly batches: (table: Table) => AsyncIterable<Row[]>;
}

/** One transaction over a whole database: what it did is there after its end, or nothing of it. */
export interface Bulk extends Snapshot {
  readonly insert: (table: Table, rows: readonly Row[]) => Promise<void>;
}
