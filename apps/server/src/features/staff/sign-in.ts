import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Unit } from '../../db/db.ts';
import { write } from '../../db/write.ts';
import { Refusal } from '../../http/refusal.ts';
import type { Services } from '../../services.ts';
import { type Allowance, countAttempt, forgetAttempts } from './attempts.ts';
import { appendAudit } from './audit.ts';
import { openCookie } from './cookie.ts';
import { isPassword } from './password.ts';
import { attemptKey, csrfOf, hashOf, newSecret } from './secret.ts';
import { keepSession } from './sessions.ts';
import { findStaff, nameKey, type StaffRow } from './store.ts';

/** A session that was opened: what the browser gets, and how the unit keeps it. */
export interface NewSession {
  csrf: string;
  keep: (tx: Unit, staff: string) => Promise<void>;
  /** Sets the cookie; only after the unit is durable. */
  send: () => void;
}

/** Draws a session for whoever is replied to. */
export function drawSession(services: Services, response: FastifyReply): NewSession {
  const secret = newSecret(services.random);
  const hash = hashOf(secret);
  return {
    csrf: csrfOf(services, hash),
    keep: (tx, staff) => keepSession(tx, { hash, staff, now: services.clock() }),
    send: () => openCookie(services, response, secret),
  };
}

/** Few tries for one name from one address; more for either alone, so that a stranger can't easily lock a member out. */
function allowances(services: Services, name: string, address: string): [pair: Allowance, ...Allowance[]] {
  return [
    { key: attemptKey(services, `pair ${nameKey(name)} ${address}`), most: 5 },
    { key: attemptKey(services, `address ${address}`), most: 30 },
    { key: attemptKey(services, `name ${nameKey(name)}`), most: 100 },
  ];
}

/**
 * Gives the member of a name and password. Each try is counted in the database, so limits hold across processes and
 * restarts; an unknown name takes as long as a known one. Refused tries are in the audit log, an unknown name only as
 * `-`: people type passwords there.
 *
 * @returns undefined when the name or the password is wrong
 * @throws Refusal 'too-many-requests'
 */
export async function checkPassword(
  services: Services,
  { name, password, request }: { name: string; password: string; request: FastifyRequest },
): Promise<StaffRow | undefined> {
  const { db, clock, random } = services;
  const counted = allowances(services, name, normalizeIP(request.ip));
  const staff = await findStaff(db, name);
  const refuse = (tx: Unit, subject: string) =>
    appendAudit(tx, { id: random.id(), at: clock(), who: staff?.name ?? '-', action: 'sign-in-refused', subject });
  const over = await write(db, async (tx) => {
    const found = await countAttempt(tx, counted, clock());
    if (found?.first) await refuse(tx, 'too many tries');
    return found;
  });
  if (over) throw new Refusal('too-many-requests', { retryAfterSeconds: Math.ceil(over.waitMs / 1000) });
  const right = await isPassword(staff?.disabled_at === null ? staff.password : undefined, password);
  await write(db, (tx) => (right ? forgetAttempts(tx, counted[0].key) : refuse(tx, 'wrong password')));
  return right ? staff : undefined;
}
