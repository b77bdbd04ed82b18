import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import type { StaffTables } from './tables.ts';

/** A link that nobody used dies after this. */
const LINK_MS = 72 * 3_600_000;

const insertLink = prepared((q, row: StaffTables['staff_link']) =>
  q.insertInto('staff_link').values({
    hash: row.hash,
    staff: row.staff,
    created_at: row.created_at,
    expires_at: row.expires_at,
    used_at: row.used_at,
  }),
);

const openLink = prepared((q, p: { hash: string; now: number }) =>
  q
    .selectFrom('staff_link')
    .select('staff')
    .where('hash', '=', p.hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', p.now),
);

const claim = prepared((q, p: { hash: string; now: number }) =>
  q
    .updateTable('staff_link')
    .set({ used_at: p.now })
    .where('hash', '=', p.hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', p.now)
    .returning('staff'),
);

const dropLinks = prepared((q, p: { staff: string }) => q.deleteFrom('staff_link').where('staff', '=', p.staff));

/** Keeps a new link for a member; links made before for them open nothing any more. */
export async function keepLink(
  tx: Unit,
  { hash, staff, now }: { hash: string; staff: string; now: number },
): Promise<void> {
  await dropLinks(tx, { staff });
  await insertLink(tx, { hash, staff, created_at: now, expires_at: now + LINK_MS, used_at: null });
}

/** Tells whether a link could still be used; only `claimLink` decides. */
export async function isOpenLink(db: Reads, hash: string, now: number): Promise<boolean> {
  return (await openLink(db, { hash, now })).length > 0;
}

/** Uses a link up and gives its member; undefined when it is used, too old or none of ours. */
export async function claimLink(tx: Unit, hash: string, now: number): Promise<string | undefined> {
  const [link] = await claim(tx, { hash, now });
  return link?.staff;
}

export async function forgetLinks(tx: Unit, staff: string): Promise<void> {
  await dropLinks(tx, { staff });
}
