import { AsyncLocalStorage } from 'node:async_hooks';

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
