import type { Host } from '@oi/platforms/define.ts';
import { openHost } from '@oi/platforms/hosts.browser.ts';
import { createStore } from '../../ui/store.ts';

/** The host once it is there; screens that only ask what it can do watch this. */
export const host = createStore<Host | undefined>(undefined);

/** The host that opened the page. Its address is read at once, before the router changes it. */
const opening = openHost().then((opened) => {
  host.set(opened);
  return opened;
});
// Whoever needs the host sees the failure where it awaits it; until then it is not an unhandled one.
opening.catch(() => {});

export function hostReady(): Promise<Host> {
  return opening;
}
