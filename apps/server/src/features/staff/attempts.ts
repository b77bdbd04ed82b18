import type { Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';

/** A count of failures: its key, and how many are allowed until it starts again. */
export interface Allowance {
  key: string;
  most: number;
}

/** A count starts again after this. */
export const WINDOW_MS = 15 * 60_000;

const countOne = prepared((q, p: { key: string; now: number; expires: number }) =>
  q
    .insertInto('staff_attempt')
    .values({ key: p.key, failures: 1, expires_at: p.expires })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        failures: eb
          .case()
          .when('staff_attempt.expires_at', '<=', p.now)
          .then(1)
          .else(eb('staff_attempt.failures', '+', 1))
          .end(),
        expires_at: eb
          .case()
          .when('staff_attempt.expires_at', '<=', p.now)
          .then(eb.ref('excluded.expires_at'))
          .else(eb.ref('staff_attempt.expires_at'))
          .end(),
      })),
    )
    .returning(['failures', 'expires_at']),
);

const forgetCount = prepared((q, p: { key: string }) => q.deleteFrom('staff_attempt').where('key', '=', p.key));
const dropOld = prepared((q, p: { now: number }) => q.deleteFrom('staff_attempt').where('expires_at', '<=', p.now));

/**
 * Counts one try before it is judged, so that many at once are not judged for free.
 *
 * @returns the milliseconds to wait, and whether this is the first try over the limit; undefined when it may be judged
 */
export async function countAttempt(
  tx: Unit,
  allowances: readonly Allowance[],
  now: number,
): Promise<{ waitMs: number; first: boolean } | undefined> {
  await dropOld(tx, { now });
  let over: { waitMs: number; first: boolean } | undefined;
  for (const { key, most } of allowances) {
    const [count] = await countOne(tx, { key, now, expires: now + WINDOW_MS });
    if (count && count.failures > most && !over) {
      over = { waitMs: count.expires_at - now, first: count.failures === most + 1 };
    }
  }
  return over;
}

/** After a right password the count of this name from this address starts again. */
export async function forgetAttempts(tx: Unit, key: string): Promise<void> {
  await forgetCount(tx, { key });
}
