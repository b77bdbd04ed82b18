import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Random, Services } from '../../services.ts';

/** Gives a new secret of 256 bits for a link or a session, as 43 letters. */
export function newSecret(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url');
}

/** What is stored of a secret. It has 256 bits of chance, so a plain hash is enough: there is nothing to guess. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Gives the token against forged forms of a session. Whoever has only the cookie's name or the database cannot make it. */
export function csrfOf({ secrets }: Services, session: string): string {
  return createHmac('sha256', secrets.staff[0]).update(`csrf ${session}`).digest('base64url');
}

/** Gives the key under which failures of a name or an address are counted, so that neither is stored. */
export function attemptKey({ secrets }: Services, of: string): string {
  return createHmac('sha256', secrets.staff[0]).update(`attempt ${of}`).digest('base64url');
}

/** Compares two texts in constant time. */
export function sameText(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
