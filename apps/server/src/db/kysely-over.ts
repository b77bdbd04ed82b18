import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  Transaction,
} from 'kysely';
import { DatabaseMisuse } from './errors.ts';
import type { Tables } from './tables.ts';

/** What a statement gave; `affected` is undefined where the engine does not count. */
export interface Ran {
  readonly rows: Record<string, unknown>[];
  readonly affected: number | undefined;
}

export type Run = (sql: string, parameters: readonly unknown[]) => Promise<Ran>;

/** The parts of a Kysely dialect that are about words, not about connections. */
export type Words = Pick<Dialect, 'createAdapter' | 'createQueryCompiler' | 'createIntrospector'>;

/**
 * Makes a Kysely whose queries all run through `run`, whatever connection stands behind it.
 *
 * It is Kysely's `Transaction`, which refuses to open transactions and connections of its own.
 */
export function kyselyOver(
  { createAdapter, createQueryCompiler, createIntrospector }: Words,
  run: Run,
): Kysely<Tables> {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affected } = await run(sql, parameters);
      return { rows: rows as R[], ...(affected !== undefined && { numAffectedRows: BigInt(affected) }) };
    },
    streamQuery: () => noDriver(),
  };
  const dialect = { createAdapter, createQueryCompiler, createIntrospector, createDriver: noDriver };
  const executor = new DefaultQueryExecutor(createQueryCompiler(), createAdapter(), {
    provideConnection: (consumer) => consumer(connection),
  });
  return new Transaction<Tables>({ config: { dialect }, dialect, executor, driver: NO_DRIVER });
}

function noDriver(): never {
  throw new DatabaseMisuse('Queries are not streamed, and only write() makes transactions.');
}

const NO_DRIVER: Driver = {
  init: async () => {},
  destroy: async () => {},
  acquireConnection: noDriver,
  beginTransaction: noDriver,
  commitTransaction: noDriver,
  rollbackTransaction: noDriver,
  releaseConnection: noDriver,
};
