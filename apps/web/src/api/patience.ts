import { asRefusal } from './refusal.ts';

const WAITS_MS = [400, 1200, 3000];
/** Longer than this nobody waits in silence: the screen says so instead. */
const LONGEST_MS = 5000;

/**
 * Tries something that may be done twice without harm, a few times, with growing waits and some chance in them so that
 * a crowd does not come back all at once.
 */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await attempt();
    } catch (error) {
      const refusal = asRefusal(error);
      const asked = (refusal.retryAfterSeconds ?? 0) * 1000;
      if (!refusal.passing || asked > LONGEST_MS || !navigator.onLine) throw refusal;
      await pause(Math.max(asked, wait) * (0.75 + Math.random() / 2));
    }
  }
  return attempt();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
