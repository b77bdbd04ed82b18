import type { Unit } from '../db.ts';
import { DatabaseMisuse } from '../errors.ts';
import type { Connection } from './connection.ts';
import { type Job, runGroup } from './group.ts';

/** Enough to share a COMMIT's cost, few enough to keep the first one of a burst from waiting long. */
const GROUP = 256;

export interface Queue {
  readonly transact: <T>(unit: (tx: Unit) => Promise<T>) => Promise<T>;
  /** Resolves when no unit is left; no new ones are taken. */
  readonly drain: () => Promise<void>;
}

/** Gathers the units of one turn of the event loop into a group, and runs one group at a time on the connection. */
export function queueOf(writer: Connection): Queue {
  let waiting: Job[] = [];
  let busy = false;
  let closed: (() => void) | undefined;

  function plan(): void {
    busy = true;
    setImmediate(() => {
      const group = waiting.length > GROUP ? waiting.splice(0, GROUP) : waiting;
      if (group === waiting) waiting = [];
      runGroup(writer, group, () => {
        busy = false;
        if (waiting.length > 0) plan();
        else closed?.();
      });
    });
  }

  return {
    transact: (unit) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new DatabaseMisuse('The database is closed.'));
        waiting.push({ unit, resolve: resolve as Job['resolve'], reject });
        if (!busy) plan();
      }),
    drain: () =>
      new Promise((resolve) => {
        closed = resolve;
        if (!busy) resolve();
      }),
  };
}
