import { draw, type Rng, shuffle } from '@oi/rules/rng.ts';
import { Type } from 'typebox';
import { defineGame, seedRng } from '../define.ts';

const Side = Type.Object(
  {
    word: Type.String({ minLength: 2, maxLength: 24 }),
    drawing: Type.Optional(Type.String({ pattern: '^/?media/[a-z0-9./-]+$' })),
  },
  { additionalProperties: false },
);

/** A level: a pool of pairs, of which a run draws `take`. `why` is one true sentence shown when the pair is found. */
export const PairsLevel = Type.Object(
  {
    take: Type.Integer({ minimum: 3, maximum: 12 }),
    /** The time in which a good player ends; what is left of it is a bonus. */
    parSeconds: Type.Integer({ minimum: 10, maximum: 600 }),
    pairs: Type.Array(
      Type.Object(
        { a: Side, b: Side, why: Type.String({ minLength: 10, maxLength: 160 }) },
        { additionalProperties: false },
      ),
      { minItems: 3, maxItems: 40 },
    ),
  },
  { additionalProperties: false },
);

/** JSON state of a run. Card `c` lies at place `i` when `deal[i] === c`; cards 2p and 2p+1 are the two sides of pair p of the level. */
export interface PairsState {
  deal: number[];
  /** Place of the card that lies open alone, or -1. */
  open: number;
  /** Per place: 0 never turned, 1 seen, 2 found. */
  places: number[];
  combo: number;
  bestCombo: number;
  misses: number;
  score: number;
  parMs: number;
}

/** A found pair is worth 100, and 25 more for each pair found in a row before it, up to four. */
const PAIR = 100;
const COMBO = 25;
const COMBO_MAX = 4;
/** A miss costs only when one of its cards had been seen before: bad luck is free, forgetting is not. */
const FORGOT = 20;
/** Each 100 ms under par is worth one point. */
const BONUS_MS = 100;

function take(rng: Rng, count: number, from: number): [number[], Rng] {
  const pool = Array.from({ length: from }, (_, index) => index);
  const taken: number[] = [];
  let state = rng;
  while (taken.length < count && pool.length > 0) {
    const [at, after] = draw(state, pool.length);
    state = after;
    taken.push(...pool.splice(at, 1));
  }
  return [taken, state];
}

/** «Пары»: turn two cards; a tool and what it makes, a trade and its tool, stay open. */
export const pairs = defineGame({
  key: 'pairs',
  version: 1,
  level: PairsLevel,
  input: Type.Integer({ minimum: 0, maximum: 23 }),
  maxInputs: 1000,
  minSpacingMs: 40,
  maxMs: 30 * 60_000,

  start(level, seed): PairsState {
    const [taken, rng] = take(seedRng(seed), level.take, level.pairs.length);
    const [deal] = shuffle(
      rng,
      taken.flatMap((pair) => [pair * 2, pair * 2 + 1]),
    );
    return {
      deal,
      open: -1,
      places: deal.map(() => 0),
      combo: 0,
      bestCombo: 0,
      misses: 0,
      score: 0,
      parMs: level.parSeconds * 1000,
    };
  },

  step(state, place, at) {
    const card = state.deal[place];
    if (card === undefined || state.places[place] === 2 || place === state.open) return undefined;
    const places = [...state.places];
    if (state.open < 0) {
      // Whether the first card had been seen is judged with the second one, so it is marked only then.
      return { ...state, open: place };
    }
    const other = state.deal[state.open] as number;
    if (card >> 1 === other >> 1) {
      places[place] = 2;
      places[state.open] = 2;
      const combo = state.combo + 1;
      const last = places.every((seen) => seen === 2);
      const bonus = last && at < state.parMs ? Math.trunc((state.parMs - at) / BONUS_MS) : 0;
      return {
        ...state,
        open: -1,
        places,
        combo,
        bestCombo: Math.max(combo, state.bestCombo),
        score: state.score + PAIR + COMBO * Math.min(state.combo, COMBO_MAX) + bonus,
      };
    }
    const forgot = state.places[place] === 1 || state.places[state.open] === 1;
    places[place] = 1;
    places[state.open] = 1;
    return {
      ...state,
      open: -1,
      places,
      combo: 0,
      misses: state.misses + 1,
      score: Math.max(0, state.score - (forgot ? FORGOT : 0)),
    };
  },

  over: ({ places }) => places.every((seen) => seen === 2),
  score: ({ score }) => score,
});
