import type { Role } from '@oi/contract/endpoint.ts';
import type { Db, Unit } from '../../db/db.ts';
import { write } from '../../db/write.ts';
import type { Random } from '../../services.ts';
import { appendAudit } from './audit.ts';
import { forgetLinks, keepLink } from './links.ts';
import { hashOf, newSecret } from './secret.ts';
import { closeSessionsOf } from './sessions.ts';
import { addStaff, disableStaff, findStaff, restoreStaff } from './store.ts';

/** What the command line needs to manage members. */
export interface Tools {
  db: Db;
  clock: () => number;
  random: Random;
}

/** The command line acts as this in the audit log: whoever runs it has the whole machine. */
const BY = 'cli';

/**
 * Adds a member, or brings a disabled one back, and gives the secret of a one-time link that sets the password.
 *
 * @returns undefined when there is a member of that name already
 */
export async function addMember(tools: Tools, name: string, role: Role): Promise<string | undefined> {
  const { db, clock, random } = tools;
  const link = newSecret(random);
  const added = await write(db, async (tx) => {
    const known = await findStaff(tx, name);
    if (known && known.disabled_at === null) return false;
    const id = known?.id ?? random.id();
    if (known) await restoreStaff(tx, id, role);
    else if (!(await addStaff(tx, { id, name, role, at: clock() }))) return false;
    await keepLink(tx, { hash: hashOf(link), staff: id, now: clock() });
    await note(tx, tools, 'staff-added', `${known?.name ?? name} as ${role}`);
    return true;
  });
  return added ? link : undefined;
}

/**
 * Gives the secret of another link for a member who lost the password or the first link. The old password works until
 * the link is used.
 *
 * @returns undefined when there is no such member, or they are disabled
 */
export async function renewLink(tools: Tools, name: string): Promise<string | undefined> {
  const { db, clock, random } = tools;
  const link = newSecret(random);
  const renewed = await write(db, async (tx) => {
    const known = await findStaff(tx, name);
    if (!known || known.disabled_at !== null) return false;
    await keepLink(tx, { hash: hashOf(link), staff: known.id, now: clock() });
    await note(tx, tools, 'link-renewed', known.name);
    return true;
  });
  return renewed ? link : undefined;
}

/** Shuts a member out at once: sessions, links and password are gone. @returns false when there is nobody to disable */
export async function disableMember(tools: Tools, name: string): Promise<boolean> {
  const { db, clock } = tools;
  return write(db, async (tx) => {
    const known = await findStaff(tx, name);
    if (!known || !(await disableStaff(tx, known.id, clock()))) return false;
    await closeSessionsOf(tx, known.id);
    await forgetLinks(tx, known.id);
    await note(tx, tools, 'staff-disabled', known.name);
    return true;
  });
}

function note(tx: Unit, { random, clock }: Tools, action: string, subject: string): Promise<void> {
  return appendAudit(tx, { id: random.id(), at: clock(), who: BY, action, subject });
}
