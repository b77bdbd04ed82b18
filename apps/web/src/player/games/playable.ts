import type { GameModule, PlayableGame } from '@oi/games/view.ts';

/** The screens of all games, found by folder, each a chunk of its own. */
const screens = import.meta.glob<GameModule>('../../../../../packages/games/src/*/view.tsx');

/** Gives the game of a key, or undefined when this build does not know it. */
export async function playable(key: string): Promise<PlayableGame | undefined> {
  const load = Object.entries(screens).find(([path]) => path.endsWith(`/${key}/view.tsx`))?.[1];
  return (await load?.())?.game;
}
