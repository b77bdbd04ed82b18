import { keep, readKept } from '../../ui/kept.ts';

const KEY = 'levels';

type Bests = Readonly<Record<string, number>>;

/** Gives the best scores by level (`pairs/tools`) that this device has seen: the server keeps only the game's. */
export function levelBests(): Bests {
  return readKept<Bests>(KEY) ?? {};
}

/** Keeps a score of a level when it is the best here. */
export function keepLevelBest(level: string, score: number): void {
  const bests = levelBests();
  if (score > (bests[level] ?? -1)) keep(KEY, { ...bests, [level]: score });
}
