import { createHmac, timingSafeEqual } from 'node:crypto';

/** Keys of the session's signature, the newest first: it signs, and all are accepted. */
export type TokenKeys = readonly [Buffer, ...Buffer[]];

/** A verified token: whose it is, and when it ends. */
export interface Token {
  player: string;
  expiresAt: number;
}

const FORM = /^v1\.([0-9a-z]{26})\.([0-9a-z]{1,11})\.([\w-]{43})$/;

/** Gives a token that is bound to one player number and ends at `expiresAt` (milliseconds). */
export function makeToken(keys: TokenKeys, player: string, expiresAt: number): string {
  const signed = `v1.${player}.${expiresAt.toString(36)}`;
  return `${signed}.${signature(keys[0], signed)}`;
}

/**
 * Verifies a token's form and signature, in constant time, under any of the keys; undefined when it is not ours. It does
 * not look at the clock: the caller compares `expiresAt`.
 */
export function readToken(keys: TokenKeys, token: string): Token | undefined {
  const [, player, expires, sign] = FORM.exec(token) ?? [];
  if (player === undefined || expires === undefined || sign === undefined) return undefined;
  const signed = token.slice(0, -sign.length - 1);
  const given = Buffer.from(sign);
  if (!keys.some((key) => timingSafeEqual(given, Buffer.from(signature(key, signed))))) return undefined;
  return { player, expiresAt: Number.parseInt(expires, 36) };
}

function signature(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
