import type { Services } from '../../services.ts';
import { readForgotten } from './store.ts';

/** How long a token of a player who was forgotten through another process may still work here. */
const POLL_MS = 5_000;
/** Facts of another process may become visible later than their time says: its clock differs, its commit waited. */
const OVERLAP_MS = 120_000;

/**
 * Brings the forgotten players of the ledger to the sessions: at once all whose tokens could still live, then whatever
 * other processes add, every few seconds. No request reads the database for this.
 *
 * What a foreign token of those seconds writes names a player number that nothing ties to a person any more.
 *
 * @param failed told when a look at the ledger failed; the next one comes as usual
 * @returns the function that stops it and waits for a look that is under way
 */
export async function followForgotten(
  services: Services,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const { db, sessions, clock, config } = services;
  let from = clock() - config.sessionMs;
  const look = async () => {
    const now = clock();
    for (const { player, at } of await readForgotten(db, from)) {
      if (!sessions.isForgotten(player)) sessions.forget(player, at);
    }
    from = now - OVERLAP_MS;
  };
  await look();
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch(failed);
  }, POLL_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
