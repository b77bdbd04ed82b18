import type { PlayableGame } from '@oi/games/view.ts';
import { asRefusal, Refusal } from '../../api/refusal.ts';
import { call } from '../data/call.ts';
import { playable } from './playable.ts';

/** A started round: ranked with the server's seed and run, or practice with a seed of our own. */
export interface Started {
  game: PlayableGame;
  seed: number;
  /** The server's id of a ranked round. */
  run: string | undefined;
  /** Practice because there was no network, which the screen says. */
  unplugged: boolean;
}

const ownSeed = (): number => Math.floor(Math.random() * 0x1_0000_0000);

/**
 * Starts a round of a level. Without a network it becomes practice instead of nothing.
 *
 * @throws Refusal when the server does not want the round, or this build does not know the game
 */
export async function startRound(id: string, level: string, key: string, practice: boolean): Promise<Started> {
  const game = await playable(key);
  if (!game) throw new Refusal('app-outdated');
  if (practice) return { game, seed: ownSeed(), run: undefined, unplugged: false };
  try {
    const { id: run, seed } = await call('startRun', { body: { game: id, level, version: game.rules.version } });
    return { game, seed, run, unplugged: false };
  } catch (error) {
    const { code } = asRefusal(error);
    if (code !== 'offline' && code !== 'slow') throw error;
    return { game, seed: ownSeed(), run: undefined, unplugged: true };
  }
}

/** Whether the address asks for practice. */
export const asksForPractice = (): boolean => location.hash.endsWith('?practice');
