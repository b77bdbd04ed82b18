import type { ErrorCode } from '@oi/contract/errors.ts';
import { makeToken, readToken, type Token, type TokenKeys } from './token.ts';

/** So many verified tokens are remembered; the least lately seen goes first. */
const REMEMBERED = 20_000;

const NEEDED: ErrorCode = 'session-needed';
const EXPIRED: ErrorCode = 'session-expired';

/**
 * The sessions of players, without a database read per request: a token is its own proof, and the few players who were
 * forgotten since the oldest living token was made are held in memory.
 */
export interface Sessions {
  /** Gives a token of a player that lives as long as the configuration says. */
  open(player: string, now: number): { token: string; expiresAt: number };
  /** Gives the player of an `Authorization` header, or the code of the refusal. */
  read(authorization: string | undefined, now: number): { player: string } | { refused: ErrorCode };
  /**
   * Makes every token of a player useless in this process at once. To be called after the `forgotten` fact is durable;
   * other processes learn of it from the ledger within seconds (`followForgotten`).
   */
  forget(player: string, at: number): void;
  isForgotten(player: string): boolean;
}

/** Gives the sessions of one process. Nobody is forgotten yet: `followForgotten` brings them from the ledger. */
export function createSessions(keys: TokenKeys, sessionMs: number): Sessions {
  const verified = new Map<string, Token>();
  const forgotten = new Map<string, number>();

  function verify(token: string): Token | undefined {
    const known = verified.get(token);
    if (known) return known;
    const fresh = readToken(keys, token);
    if (!fresh) return undefined;
    if (verified.size >= REMEMBERED) dropOldest(verified);
    verified.set(token, fresh);
    return fresh;
  }

  return {
    open(player, now) {
      const expiresAt = now + sessionMs;
      return { token: makeToken(keys, player, expiresAt), expiresAt };
    },
    read(authorization, now) {
      if (!authorization?.startsWith('Bearer ')) return { refused: NEEDED };
      const token = verify(authorization.slice(7));
      if (!token) return { refused: NEEDED };
      if (token.expiresAt <= now) return { refused: EXPIRED };
      return forgotten.has(token.player) ? { refused: NEEDED } : token;
    },
    forget(player, at) {
      for (const [old, since] of forgotten) {
        if (since + sessionMs > at) break;
        forgotten.delete(old);
      }
      forgotten.set(player, at);
    },
    isForgotten: (player) => forgotten.has(player),
  };
}

function dropOldest(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    map.delete(key);
    return;
  }
}
