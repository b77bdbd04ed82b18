import type { Role } from '@oi/contract/endpoint.ts';
import { write } from '../../db/write.ts';
import type { On } from '../../http/bind.ts';
import { appendAudit, readEntries } from './audit.ts';
import { closeCookie } from './cookie.ts';
import { claimLink, isOpenLink } from './links.ts';
import { isOwnOrigin } from './origin.ts';
import { hashPassword } from './password.ts';
import { hashOf } from './secret.ts';
import { closeSession, closeSessionsOf } from './sessions.ts';
import { checkPassword, drawSession } from './sign-in.ts';
import { setPassword } from './store.ts';

export function staffRoutes(on: On): void {
  on('setStaffPassword', async ({ body, services, refuse, request, response }) => {
    const { db, clock, random } = services;
    if (!isOwnOrigin(services, request)) return refuse('forged-form');
    const link = hashOf(body.link);
    // Looked at first, so that a stranger's link costs no hashing; the claim below decides.
    if (!(await isOpenLink(db, link, clock()))) return refuse('link-used');
    const password = await hashPassword(body.password);
    const session = drawSession(services, response);
    const member = await write(db, async (tx) => {
      const claimed = await claimLink(tx, link, clock());
      const staff = claimed && (await setPassword(tx, claimed, password));
      if (!staff) return undefined;
      await closeSessionsOf(tx, staff.id);
      await session.keep(tx, staff.id);
      await appendAudit(tx, { id: random.id(), at: clock(), who: staff.name, action: 'password-set', subject: '' });
      return staff;
    });
    if (!member) return refuse('link-used');
    session.send();
    return { name: member.name, role: member.role as Role, csrf: session.csrf };
  });

  on('openStaffSession', async ({ body, services, refuse, request, response }) => {
    const { db, clock, random } = services;
    if (!isOwnOrigin(services, request)) return refuse('forged-form');
    const member = await checkPassword(services, { ...body, request });
    if (!member) return refuse('wrong-password');
    const session = drawSession(services, response);
    await write(db, async (tx) => {
      await session.keep(tx, member.id);
      await appendAudit(tx, { id: random.id(), at: clock(), who: member.name, action: 'signed-in', subject: '' });
    });
    session.send();
    return { name: member.name, role: member.role as Role, csrf: session.csrf };
  });

  on('readStaffSession', ({ staff: { name, role, csrf } }) => ({ name, role, csrf }));

  on('closeStaffSession', async ({ staff, services, response }) => {
    const { db, clock, random } = services;
    await write(db, async (tx) => {
      await closeSession(tx, staff.session);
      await appendAudit(tx, { id: random.id(), at: clock(), who: staff.name, action: 'signed-out', subject: '' });
    });
    closeCookie(services, response);
    return { closed: true as const };
  });

  on('readAudit', async ({ query, services }) => ({ entries: await readEntries(services.db, query.before) }));
}
