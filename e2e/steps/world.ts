import type { Visible } from '@oi/contract/content.ts';
import type { ServerEnv, TestServer } from '../server.ts';
import { startServer } from '../server.ts';
import { type Say, wordsOf } from './words.ts';

/** An invented city, so that nothing works for one city only. */
export const OTHER_PACK = 'e2e/fixtures/packs/shesterinsk';

export const VK = { appId: '51', secret: 'the-secret-of-the-tests' } as const;

/** A running installation: its server, all that players see there, and the words of its screens. */
export interface World {
  server: TestServer;
  visible: Visible;
  /** In the pack's language. */
  say: Say;
}

/** Starts an installation with VK and guests, on the server's own pack unless `PACK` says otherwise. */
export async function startWorld(env: ServerEnv = {}): Promise<World> {
  const server = await startServer({ VK_APP_ID: VK.appId, VK_SECRET: VK.secret, LOG_LEVEL: 'warn', ...env });
  const visible = (await (await fetch(`${server.url}/api/visible`)).json()) as Visible;
  return { server, visible, say: wordsOf('ru', visible.pack.words) };
}

/** Gives the first entry of a shelf, in the pack's order. */
export function firstOf({ visible }: World, shelf: Visible['entries'][number]['shelf']) {
  const entry = visible.entries.find((one) => one.shelf === shelf);
  if (!entry) throw new Error(`The pack has nothing on the shelf ${shelf}`);
  return entry;
}
