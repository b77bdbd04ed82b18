import { useEffect, useRef, useState } from 'react';
import type { GameViewProps } from '../view.ts';
import { type Level, sideOf } from './deal.ts';
import type { PairsState } from './rules.ts';

/** How long a wrong pair lies open; the next tap closes it at once. */
const LOOK_MS = 700;
const SEEN = 1;
const FOUND = 2;

export type Face = 'closed' | 'open' | 'wrong' | 'found';

export interface Turning {
  faceOf(place: number): Face;
  turn(place: number): void;
  /** The sentence of the newest pair, empty before the first. */
  why: string;
  /** The newest pair, or the newest miss, in words. */
  pair: { a: string; b: string; fits: boolean; forgot: boolean } | undefined;
}

/** What a tap does: turns the card, says what lies there, strikes and knocks. The rules close a wrong pair at once, the eye only later. */
export function useTurning({
  level,
  state,
  play,
  paused,
  sound,
  haptic,
  say,
  words,
}: GameViewProps<PairsState, number, Level>): Turning {
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [shown, setShown] = useState<{ why: string; pair: Turning['pair'] }>({ why: '', pair: undefined });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Two taps may come before one picture: the second one goes by what the first one made.
  const newest = useRef(state);
  newest.current = state;
  useEffect(() => () => clearTimeout(timer.current), []);

  function turn(place: number): void {
    if (paused) return;
    const before = newest.current;
    const first = before.open;
    const after = play(place);
    clearTimeout(timer.current);
    setWrong([]);
    if (!after) return;
    newest.current = after;
    const side = sideOf(level, before, place);
    if (first < 0) {
      sound('tick');
      say(side.word);
      return;
    }
    const [a, b] = [sideOf(level, before, first).word, side.word];
    const fits = after.places[place] === FOUND;
    // The rules forgive bad luck; only a card that had been seen before costs.
    const forgot = before.places[first] === SEEN || before.places[place] === SEEN;
    setShown({ why: side.why, pair: { a, b, fits, forgot } });
    if (fits) {
      sound('hit', after.combo - 1);
      haptic('success');
      say(words('pairs.match', { a, b, why: side.why }));
      return;
    }
    setWrong([first, place]);
    timer.current = setTimeout(() => setWrong([]), LOOK_MS);
    sound('miss');
    haptic(forgot ? 'error' : 'light');
    say(words('pairs.miss', { a, b }));
  }

  return {
    faceOf(place) {
      if (state.places[place] === FOUND) return 'found';
      if (place === state.open) return 'open';
      return wrong.includes(place) ? 'wrong' : 'closed';
    },
    turn,
    ...shown,
  };
}
