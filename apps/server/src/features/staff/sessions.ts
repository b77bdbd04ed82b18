import type { Role } from '@oi/contract/endpoint.ts';
import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';

/** A session ends after this, whatever happens, and earlier when it is not used for `IDLE_MS`. */
export const SESSION_MS = 7 * 24 * 3_600_000;
const IDLE_MS = 12 * 3_600_000;
/** The last use is written no more often. */
const TOUCH_MS = 5 * 60_000;

const insertSession = prepared((q, p: { hash: string; staff: string; now: number; expires: number }) =>
  q.insertInto('staff_session').values({
    hash: p.hash,
    staff: p.staff,
    created_at: p.now,
    expires_at: p.expires,
    used_at: p.now,
  }),
);

const liveSession = prepared((q, p: { hash: string; now: number; idleSince: number }) =>
  q
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff')
    .select(['staff.id', 'staff.name', 'staff.role', 'staff_session.used_at'])
    .where('staff_session.hash', '=', p.hash)
    .where('staff_session.expires_at', '>', p.now)
    .where('staff_session.used_at', '>', p.idleSince)
    .where('staff.disabled_at', 'is', null),
);

const touched = prepared((q, p: { hash: string; now: number }) =>
  q.updateTable('staff_session').set({ used_at: p.now }).where('hash', '=', p.hash),
);

const deleteSession = prepared((q, p: { hash: string }) => q.deleteFrom('staff_session').where('hash', '=', p.hash));
const deleteSessionsOf = prepared((q, p: { staff: string }) =>
  q.deleteFrom('staff_session').where('staff', '=', p.staff),
);
const deleteOver = prepared((q, p: { now: number }) => q.deleteFrom('staff_session').where('expires_at', '<=', p.now));

/** A live session's member. */
export interface LiveSession {
  id: string;
  name: string;
  role: Role;
  /** The last use should be written with `touchSession`. */
  stale: boolean;
}

/** Opens a session under the hash of its secret, and drops those that are over. */
export async function keepSession(tx: Unit, session: { hash: string; staff: string; now: number }): Promise<void> {
  await deleteOver(tx, { now: session.now });
  await insertSession(tx, { ...session, expires: session.now + SESSION_MS });
}

/** Gives the member of a session; undefined when it is over or closed, or the member is disabled. */
export async function findSession(db: Reads, hash: string, now: number): Promise<LiveSession | undefined> {
  const [row] = await liveSession(db, { hash, now, idleSince: now - IDLE_MS });
  if (!row) return undefined;
  return { id: row.id, name: row.name, role: row.role as Role, stale: row.used_at < now - TOUCH_MS };
}

export async function touchSession(tx: Unit, hash: string, now: number): Promise<void> {
  await touched(tx, { hash, now });
}

export async function closeSession(tx: Unit, hash: string): Promise<void> {
  await deleteSession(tx, { hash });
}

/** Closes every session of a member. */
export async function closeSessionsOf(tx: Unit, staff: string): Promise<void> {
  await deleteSessionsOf(tx, { staff });
}
