import type { Config } from './config.ts';
import type { Db } from './db/db.ts';
import type { Content } from './features/content/content.ts';
import type { Sessions } from './features/sessions/sessions.ts';
import type { Secrets } from './secrets.ts';

/** Chance, injected so that tests can choose it. */
export interface Random {
  /** An unsigned 32-bit seed. */
  seed(): number;
  /** A new id: 26 lower-case base32 characters, time-sortable. */
  id(): string;
  /** An integer from 0 to `count - 1`. */
  below(count: number): number;
  bytes(count: number): Uint8Array;
}

/** Everything that a handler may use beside its request. There is no other way in: no globals, no container. */
export interface Services {
  db: Db;
  /** Milliseconds since 1970. */
  clock: () => number;
  random: Random;
  content: Content;
  config: Config;
  secrets: Secrets;
  sessions: Sessions;
}
