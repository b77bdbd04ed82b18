import type { Static } from 'typebox';
import type { PairsLevel, PairsState } from './rules.ts';

export type Level = Static<typeof PairsLevel>;

/** One side of a pair as it lies at a place, with the sentence of its pair. */
export interface Side {
  word: string;
  drawing: string | undefined;
  why: string;
}

/** Gives what lies at a place: card `2p` and `2p + 1` are the two sides of pair `p`. */
export function sideOf(level: Level, state: PairsState, place: number): Side {
  const card = state.deal[place] ?? 0;
  const pair = level.pairs[card >> 1];
  const side = card % 2 === 0 ? pair?.a : pair?.b;
  return { word: side?.word ?? '', drawing: side?.drawing, why: pair?.why ?? '' };
}

/** Gives the sentences of all dealt pairs, in the level's order. */
export function toldBy(level: Level, { deal }: PairsState): { title: string; text: string }[] {
  return level.pairs.flatMap(({ a, b, why }, pair) =>
    deal.includes(pair * 2) ? [{ title: `${a.word} — ${b.word}`, text: why }] : [],
  );
}
