import type { FastifyRequest } from 'fastify';
import { write } from '../../db/write.ts';
import type { StaffCaller } from '../../http/bind.ts';
import { Refusal } from '../../http/refusal.ts';
import type { Services } from '../../services.ts';
import { readCookie } from './cookie.ts';
import { isOwnOrigin } from './origin.ts';
import { csrfOf, hashOf, sameText } from './secret.ts';
import { findSession, touchSession } from './sessions.ts';

/**
 * Gives the staff member of the request's session cookie. The session is read from the database each time, so whoever is
 * disabled or signed out is out at once, in every process.
 *
 * @param changes the call changes something: then it must come from our own page (`Origin`) and carry the session's
 *   token in `x-csrf`, which a foreign page cannot read
 * @throws Refusal 'staff-needed' or 'forged-form'
 */
export async function readStaffCaller(
  services: Services,
  request: FastifyRequest,
  changes: boolean,
): Promise<StaffCaller> {
  const { db, clock } = services;
  const now = clock();
  const secret = readCookie(services, request);
  const session = secret && hashOf(secret);
  const found = session ? await findSession(db, session, now) : undefined;
  if (!session || !found) throw new Refusal('staff-needed');
  const csrf = csrfOf(services, session);
  const given = request.headers['x-csrf'];
  if (changes && !(isOwnOrigin(services, request) && typeof given === 'string' && sameText(given, csrf))) {
    throw new Refusal('forged-form');
  }
  if (found.stale) await write(db, (tx) => touchSession(tx, session, now));
  return { id: found.id, name: found.name, role: found.role, session, csrf };
}
