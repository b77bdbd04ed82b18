import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Unit } from '../db.ts';
import { CommitFailed, DatabaseMisuse } from '../errors.ts';
import { runInside, type UnitRun } from '../unit-scope.ts';
import { isCrosswise, isOutage, isStale } from './faults.ts';
import { unitOn } from './unit.ts';

const TRIES = 6;

/** Runs a unit as one transaction, again and again while it meets others crosswise, a bounded number of times. */
export async function transactOn<T>(pool: pg.Pool, unit: (tx: Unit) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await runOnce(pool, unit);
    } catch (error) {
      if (isOutage(error)) throw new CommitFailed(error);
      if (!isCrosswise(error) && !isStale(error)) throw error;
      if (tried === TRIES) throw new CommitFailed(error);
    }
    // Two that met at random moments should not meet again.
    await sleep(Math.random() * 10 * 2 ** tried);
  }
}

async function runOnce<T>(pool: pg.Pool, unit: (tx: Unit) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const run: UnitRun = { over: false };
  let broken = false;
  try {
    await client.query('begin isolation level read committed read write');
    const value = await runInside(run, () => unit(unitOn(client, run)));
    run.over = true;
    await commit(client);
    return value;
  } catch (error) {
    run.over = true;
    broken = isStale(error);
    // After a COMMIT that failed there is nothing to undo, and saying so again does no harm.
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  let command: string;
  try {
    ({ command } = await client.query('commit'));
  } catch (error) {
    throw isCrosswise(error) ? error : new CommitFailed(error);
  }
  // COMMIT answers ROLLBACK, without an error, when a query had failed and the unit went on.
  if (command !== 'COMMIT') throw new DatabaseMisuse('A unit went on after a query of it had failed.');
}
