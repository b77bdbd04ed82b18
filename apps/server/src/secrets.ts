import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from './start-fault.ts';

/** What a key is for. A key of one purpose opens nothing of another. */
const PURPOSES = ['session', 'platform', 'staff'] as const;
type Purpose = (typeof PURPOSES)[number];

/** Keys derived from the installation's secrets, by purpose; the newest first, which is the one that signs. */
export type Secrets = Readonly<Record<Purpose, readonly [Buffer, ...Buffer[]]>>;

/** Derives the keys of every purpose. Each secret gives its own; the first is the newest. */
export function deriveSecrets(secrets: readonly [string, ...string[]]): Secrets {
  const keysFor = (purpose: Purpose): [Buffer, ...Buffer[]] => {
    const derive = (secret: string) => createHmac('sha256', secret).update(`open-industry ${purpose} 1`).digest();
    const [newest, ...older] = secrets;
    return [derive(newest), ...older.map(derive)];
  };
  return { session: keysFor('session'), platform: keysFor('platform'), staff: keysFor('staff') };
}

/**
 * Gives the secret of an installation whose operator set none: from `<dataDir>/secret`, which is made on the first start
 * with mode 0600. So sessions survive a restart, and a player keeps their number.
 *
 * @throws StartFault when the file can be neither read nor made, or holds too little
 */
export function installationSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length >= 32) return secret;
  } catch (error) {
    throw new StartFault(`${path} can be neither read nor made: ${(error as Error).message}.`);
  }
  throw new StartFault(`${path} holds no secret; delete it to get a new one (all players become new ones then).`);
}
