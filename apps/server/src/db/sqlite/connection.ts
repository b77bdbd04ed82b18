import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { bindable } from '../bindable.ts';
import { DatabaseRefused } from '../errors.ts';
import type { Ran } from '../kysely-over.ts';

/** One connection to a SQLite file. Everything on it is synchronous. */
export interface Connection {
  readonly run: (sql: string, parameters: readonly unknown[]) => Ran;
  /** Rows one at a time, as arrays. Nothing else may run on the connection until the walk is over. */
  readonly walk: (sql: string) => Iterable<unknown[]>;
  readonly inTransaction: () => boolean;
  readonly close: () => void;
}

export interface ConnectionOptions {
  readOnly: boolean;
  synchronous: 'FULL' | 'OFF';
}

interface Prepared {
  readonly statement: StatementSync;
  columns: string[];
}

/** Queries with lists have a text for each length, so the texts must not pile up. */
const STATEMENTS = 500;

/**
 * Opens a connection and reads back that it keeps what it says it kept.
 *
 * @throws DatabaseRefused when the file cannot be opened, or would not survive a power cut
 */
export function connect(path: string, options: ConnectionOptions): Connection {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: options.readOnly });
    settle(database, options);
    readBack(database, path, options.synchronous);
  } catch (error) {
    database?.close();
    if (error instanceof DatabaseRefused) throw error;
    throw new DatabaseRefused(`The database ${path} cannot be opened: ${(error as Error).message}.`, { cause: error });
  }
  const open = database;
  return { ...statementsOf(open), inTransaction: () => open.isTransaction, close: () => open.close() };
}

function settle(database: DatabaseSync, { readOnly, synchronous }: ConnectionOptions): void {
  database.exec('pragma busy_timeout = 5000');
  if (!readOnly) database.exec('pragma journal_mode = wal');
  database.exec(`pragma synchronous = ${synchronous}; pragma foreign_keys = on; pragma journal_size_limit = 67108864`);
  // A reader's own cache is void after every commit of the writer; mapped pages are not read again.
  if (readOnly) database.exec('pragma query_only = on; pragma mmap_size = 1073741824');
  else database.exec('pragma cache_size = -65536; pragma wal_autocheckpoint = 4000');
}

function readBack(database: DatabaseSync, path: string, synchronous: 'FULL' | 'OFF'): void {
  const pragma = (name: string) => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
  const wanted = { journal_mode: 'wal', synchronous: synchronous === 'FULL' ? 2 : 0, foreign_keys: 1 };
  for (const [name, value] of Object.entries(wanted)) {
    const found = pragma(name);
    if (found === value) continue;
    throw new DatabaseRefused(
      `The database ${path} runs with ${name}=${found} instead of ${value}, so it could lose what it confirmed: ` +
        'keep it as a file on a local disk.',
    );
  }
}

function statementsOf(database: DatabaseSync): Pick<Connection, 'run' | 'walk'> {
  const cache = new Map<string, Prepared>();

  function prepare(sql: string): Prepared {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    const prepared = { statement, columns: columnsOf(statement) };
    if (cache.size >= STATEMENTS)
      for (const oldest of cache.keys()) {
        cache.delete(oldest);
        break;
      }
    cache.set(sql, prepared);
    return prepared;
  }

  function run(sql: string, parameters: readonly unknown[]): Ran {
    const prepared = cache.get(sql) ?? prepare(sql);
    const { statement } = prepared;
    const bound = parameters.map(bound64);
    if (prepared.columns.length === 0) return { rows: [], affected: Number(statement.run(...bound).changes) };
    const found = statement.all(...bound) as unknown as unknown[][];
    // A table that got a column meanwhile gives rows that are longer than what was asked at first.
    if (found[0] && found[0].length !== prepared.columns.length) prepared.columns = columnsOf(statement);
    return { rows: found.map((row) => named(prepared.columns, row)), affected: undefined };
  }

  function* walk(sql: string): Iterable<unknown[]> {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    yield* statement.iterate() as unknown as Iterable<unknown[]>;
  }

  return { run, walk };
}

function columnsOf(statement: StatementSync): string[] {
  return statement.columns().map(({ name }) => name);
}

/** A number is bound as a 64-bit integer: as a double, 7 / 2 would be 3.5 on this engine alone. */
function bound64(value: unknown): SQLInputValue {
  const checked = bindable(value);
  return typeof checked === 'number' ? BigInt(checked) : checked;
}

function named(columns: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at += 1) row[columns[at] as string] = values[at];
  return row;
}
