import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 20_000;
const EVERY_MS = 50;

/**
 * Looks again and again until there is something to see, and gives it. A look that throws has seen nothing yet.
 *
 * @param what what is waited for, for the sentence of a failure
 * @throws Error with the newest look when it takes longer than twenty seconds
 */
export async function until<T>(what: string, look: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + WITHIN_MS;
  let seen: unknown;
  do {
    try {
      const found = await look();
      if (found) return found;
      seen = found;
    } catch (error) {
      seen = error;
    }
    await sleep(EVERY_MS);
  } while (Date.now() < deadline);
  throw new Error(`Waited in vain until ${what}. Seen last: ${String(seen)}`);
}
