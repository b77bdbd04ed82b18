import type { Role } from '@oi/contract/endpoint.ts';
import { fold } from '@oi/rules/fold.ts';
import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import type { StaffTables } from './tables.ts';

export type StaffRow = StaffTables['staff'];

const staffByName = prepared((q, p: { nameKey: string }) =>
  q.selectFrom('staff').selectAll().where('name_key', '=', p.nameKey),
);

const insertStaff = prepared((q, row: StaffRow) =>
  q
    .insertInto('staff')
    .values({
      id: row.id,
      name: row.name,
      name_key: row.name_key,
      role: row.role,
      password: row.password,
      created_at: row.created_at,
      disabled_at: row.disabled_at,
    })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .returning('id'),
);

const passwordSet = prepared((q, p: { staff: string; password: string }) =>
  q
    .updateTable('staff')
    .set({ password: p.password })
    .where('id', '=', p.staff)
    .where('disabled_at', 'is', null)
    .returningAll(),
);

const disabled = prepared((q, p: { staff: string; at: number }) =>
  q
    .updateTable('staff')
    .set({ disabled_at: p.at, password: null })
    .where('id', '=', p.staff)
    .where('disabled_at', 'is', null)
    .returning('id'),
);

const restored = prepared((q, p: { staff: string; role: string }) =>
  q.updateTable('staff').set({ role: p.role, password: null, disabled_at: null }).where('id', '=', p.staff),
);

/** The form of a name that makes it unique: «Ёлкин» and «елкин» are one person. */
export function nameKey(name: string): string {
  return fold(name);
}

export async function findStaff(db: Reads, name: string): Promise<StaffRow | undefined> {
  const [row] = await staffByName(db, { nameKey: nameKey(name) });
  return row;
}

/** Gives all members by name, the disabled ones too. */
export async function listStaff(db: Reads): Promise<StaffRow[]> {
  return db.q.selectFrom('staff').selectAll().orderBy('name_key').execute();
}

/** Keeps a new member without a password. @returns false when the name is taken */
export async function addStaff(
  tx: Unit,
  { id, name, role, at }: { id: string; name: string; role: Role; at: number },
): Promise<boolean> {
  const row = { id, name, name_key: nameKey(name), role, password: null, created_at: at, disabled_at: null };
  return (await insertStaff(tx, row)).length > 0;
}

/** Sets the password of a member and gives the row; undefined when there is no such member any more. */
export async function setPassword(tx: Unit, staff: string, password: string): Promise<StaffRow | undefined> {
  const [row] = await passwordSet(tx, { staff, password });
  return row;
}

/** Shuts a member out: no password opens anything any more. @returns false when they were disabled already */
export async function disableStaff(tx: Unit, staff: string, at: number): Promise<boolean> {
  return (await disabled(tx, { staff, at })).length > 0;
}

/** Brings a disabled member back in a role, without a password. */
export async function restoreStaff(tx: Unit, staff: string, role: Role): Promise<void> {
  await restored(tx, { staff, role });
}
