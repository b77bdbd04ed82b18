import type pg from 'pg';
import { bindable } from '../bindable.ts';
import type { Ran } from '../kysely-over.ts';

export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/** Asks one query, prepared on the server when it has a name. */
export async function ask(connection: pg.Pool | pg.ClientBase, query: Query): Promise<Ran> {
  const { rows, rowCount } = await connection.query({ ...query, values: query.values.map(bindable) });
  return { rows, affected: rowCount ?? undefined };
}
