import { createHash } from 'node:crypto';
import type { Compilable, DeleteResult, InsertResult, Kysely, MergeResult, UpdateResult } from 'kysely';
import type { CompiledText, Engine, Reads, Unit } from './db.ts';
import { DatabaseMisuse } from './errors.ts';
import { Place, parametersOf } from './prepared-places.ts';
import type { Tables } from './tables.ts';

/** Where a query may run: one that only selects runs anywhere, all others only inside a unit. */
type RunsOn<Query> = Query extends { isSelectQueryBuilder: true } ? Reads : Unit;

/** The rows of a query; one that returns none gives an empty list. */
type RowsOf<Query> =
  Query extends Compilable<infer Row>
    ? Row extends InsertResult | UpdateResult | DeleteResult | MergeResult
      ? never[]
      : Row[]
    : never;

interface Plan {
  readonly text: CompiledText;
  /** For each parameter of the text, the name of ours that it takes, or the constant that the query itself holds. */
  readonly slots: readonly { readonly name: string | undefined; readonly constant: unknown }[];
}

/**
 * Prepares a query: it is built and compiled once per engine, and afterwards only values are bound.
 *
 *     const findRun = prepared((q, p: { id: string }) => q.selectFrom('run').selectAll().where('id', '=', p.id));
 *     const [run] = await findRun(db, { id });
 *
 * Parameters are used as they are, each named one by one; what the code would do with their values cannot be prepared.
 *
 * @throws DatabaseMisuse on the first run, when a parameter is looked into, changed, or does not reach the query
 */
export function prepared<Query extends Compilable<unknown>, Parameters extends object = Record<never, never>>(
  build: (q: Kysely<Tables>, parameters: Parameters) => Query,
): (on: RunsOn<Query>, ...parameters: keyof Parameters extends never ? [] : [Parameters]) => Promise<RowsOf<Query>> {
  const plans = new Map<Engine, Plan>();
  return async (on, ...[parameters]) => {
    let plan = plans.get(on.engine);
    if (!plan) {
      plan = planOf(on.q, build);
      plans.set(on.engine, plan);
    }
    const values = plan.slots.map(({ name, constant }) =>
      name === undefined ? constant : (parameters as Record<string, unknown>)[name],
    );
    return (await on.rows(plan.text, values)) as RowsOf<Query>;
  };
}

function planOf<Parameters extends object>(
  q: Kysely<Tables>,
  build: (q: Kysely<Tables>, parameters: Parameters) => Compilable<unknown>,
): Plan {
  const { parameters, places } = parametersOf<Parameters>();
  const { sql, parameters: compiled } = build(q, parameters).compile();
  const slots = compiled.map((value) =>
    value instanceof Place ? { name: value.name, constant: undefined } : { name: undefined, constant: value },
  );
  for (const name of places.keys()) {
    if (!slots.some((slot) => slot.name === name)) {
      throw new DatabaseMisuse(`The parameter ${name} of a prepared query does not reach it: ${sql}`);
    }
  }
  // The name says the text, so that processes behind one pool of connections agree on it.
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
  return { text: { sql, name }, slots };
}
