import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseMisuse } from './errors.ts';

/** One run of one unit: over once the unit has settled, or was undone because it waited for something else. */
export interface UnitRun {
  over: boolean;
}

const scope = new AsyncLocalStorage<UnitRun>();

/** Runs a unit so that `insideUnit` is true for all that it calls, until the run is over. */
export async function runInside<T>(run: UnitRun, unit: () => Promise<T>): Promise<T> {
  return scope.run(run, unit);
}

export function insideUnit(): boolean {
  return scope.getStore()?.over === false;
}

/**
 * Runs a read of the database itself, unless a unit asks for it: that one would not see its own changes, and on
 * PostgreSQL could wait for ever for a connection that other units like it hold.
 */
export async function outsideUnits<T>(read: () => T | Promise<T>): Promise<T> {
  if (insideUnit()) throw new DatabaseMisuse('A unit read from the database itself: it reads through its tx.');
  return read();
}
