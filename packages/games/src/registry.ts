import type { GameRules } from './define.ts';
import { pairs } from './pairs/rules.ts';

/** All games by key. Adding a game = one folder and one line here; screens are found by folder. */
export const games: Readonly<Record<string, GameRules>> = {
  [pairs.key]: pairs as GameRules,
};
