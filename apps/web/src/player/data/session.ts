import { Refusal } from '../../api/refusal.ts';
import { send } from '../../api/send.ts';
import { keep, readKept } from '../../ui/kept.ts';
import { hostReady } from './host.ts';

interface Kept {
  token: string;
  expiresAt: number;
  /** The launch that the token was exchanged for: another user of the same browser has another. */
  launch: string;
}

const KEY = 'session';
/** A token that ends within this time is as good as ended. */
const MARGIN_MS = 60_000;

let current: Promise<string> | undefined;

/** Gives the token of our session; the first call of a page opens it, unless the tab still has one. */
export function token(): Promise<string> {
  current ??= open(false).catch((error) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** Opens another session with a launch asked anew from the host: ours was refused. */
export function renewToken(): Promise<string> {
  keep(KEY, undefined, 'session');
  current = open(true).catch((error) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** Forgets the session here; the next call opens a new one. */
export function dropToken(): void {
  keep(KEY, undefined, 'session');
  current = undefined;
}

async function open(fresh: boolean): Promise<string> {
  const host = await hostReady().catch(() => {
    throw new Refusal('offline');
  });
  const launch = await host.launch(fresh);
  const kept = readKept<Kept>(KEY, 'session');
  if (!fresh && kept?.launch === launch && kept.expiresAt - MARGIN_MS > Date.now()) return kept.token;
  try {
    const { token, expiresAt, now } = await send('openSession', { body: { platform: host.key, launch } });
    keep(KEY, { token, launch, expiresAt: Date.now() + (expiresAt - now) } satisfies Kept, 'session');
    return token;
  } catch (error) {
    if (!fresh && error instanceof Refusal && error.code === 'launch-refused') return open(true);
    throw error;
  }
}
