import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import type { StaffTables } from './tables.ts';

export type AuditEntry = StaffTables['staff_audit'];

const PAGE = 50;
/** Sorts after every id, in the collation of any database. */
const NEWEST = 'z'.repeat(26);

const insertEntry = prepared((q, entry: AuditEntry) =>
  q
    .insertInto('staff_audit')
    .values({ id: entry.id, at: entry.at, who: entry.who, action: entry.action, subject: entry.subject }),
);

const entriesBefore = prepared((q, p: { before: string; limit: number }) =>
  q.selectFrom('staff_audit').selectAll().where('id', '<', p.before).orderBy('id', 'desc').limit(p.limit),
);

/** Appends to the audit log, in the same unit as what it tells of. No entry holds a password or an address. */
export async function appendAudit(tx: Unit, entry: AuditEntry): Promise<void> {
  await insertEntry(tx, entry);
}

/** Gives the newest entries, or those older than the one with the id `before`. */
export async function readEntries(db: Reads, before: string | undefined): Promise<AuditEntry[]> {
  return entriesBefore(db, { before: before ?? NEWEST, limit: PAGE });
}
