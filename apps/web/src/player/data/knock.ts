import type { GameKnock } from '@oi/games/view.ts';
import { host } from './host.ts';
import { settings } from './settings.ts';

/** A small knock, where the host can and the player wants it. */
export function knock(kind: GameKnock): void {
  if (settings.get().haptics) host.get()?.haptic(kind);
}
