import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Unit } from '../db.ts';
import { DatabaseMisuse } from '../errors.ts';
import { kyselyOver } from '../kysely-over.ts';
import type { Tables } from '../tables.ts';
import type { UnitRun } from '../unit-scope.ts';
import { ask } from './ask.ts';
import { POSTGRES } from './words.ts';

/** Makes the `tx` of one run of a unit on the connection of its transaction; it refuses once the run is over. */
export function unitOn(client: pg.PoolClient, run: UnitRun): Unit {
  let q: Kysely<Tables> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** A connection takes one query at a time; those that a unit asks for at once go in their order. */
  function inOrder<T>(query: () => Promise<T>): Promise<T> {
    if (run.over) {
      return Promise.reject(new DatabaseMisuse('A unit used its tx after its end: await every query inside the unit.'));
    }
    const asked = last.then(query);
    last = asked.catch(() => {});
    return asked;
  }

  return {
    engine: 'postgres',
    writes: true,
    get q() {
      q ??= kyselyOver(POSTGRES, (text, values) => inOrder(() => ask(client, { text, values })));
      return q;
    },
    rows: ({ sql: text, name }, values) => inOrder(async () => (await ask(client, { text, name, values })).rows),
  };
}
