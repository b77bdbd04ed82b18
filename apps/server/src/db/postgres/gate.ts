import { DatabaseMisuse } from '../errors.ts';

export interface Gate {
  readonly pass: <T>(work: () => Promise<T>) => Promise<T>;
  /** Lets nobody in any more, and resolves when all who are inside are done. */
  readonly shut: () => Promise<void>;
}

/** Counts who is inside: the pool would leave those who still wait for a connection waiting for ever. */
export function gate(): Gate {
  let inside = 0;
  let closed = false;
  let empty = () => {};
  return {
    async pass(work) {
      if (closed) throw new DatabaseMisuse('The database is closed.');
      inside += 1;
      try {
        return await work();
      } finally {
        inside -= 1;
        if (inside === 0) empty();
      }
    },
    shut: () =>
      new Promise((resolve) => {
        closed = true;
        empty = resolve;
        if (inside === 0) resolve();
      }),
  };
}
