import type { Seed } from '@oi/games/define.ts';
import type { PlayableGame } from '@oi/games/view.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Played } from './round.tsx';

export interface RoundNow {
  state: unknown;
  score: number;
  now(): number;
  play(input: unknown): unknown;
}

/**
 * One round: the rules' state, the log of inputs and the clock, which stands while the round is paused. The score that
 * is shown is what the server will find when it replays the same log.
 */
export function useRound(
  game: PlayableGame,
  level: unknown,
  seed: Seed,
  { paused, practice }: { paused: boolean; practice: boolean },
  onOver: (played: Played) => void,
): RoundNow {
  const { rules } = game;
  const [state, setState] = useState(() => rules.start(level, seed));
  const newest = useRef(state);
  const log = useRef<[number, unknown][]>([]);
  const ended = useRef(false);
  const clock = useRef({ began: 0, stoodSince: 0, stood: 0 });
  // Practice is without a clock: it starts where the bonus has ended, so that haste earns nothing.
  const ahead = practice ? (game.parMs?.(level) ?? 0) : 0;

  useEffect(() => {
    const time = clock.current;
    if (!paused) return undefined;
    time.stoodSince = performance.now();
    return () => {
      time.stood += performance.now() - time.stoodSince;
      time.stoodSince = 0;
    };
  }, [paused]);

  const now = useCallback((): number => {
    const time = clock.current;
    time.began ||= performance.now();
    return ahead + Math.floor((time.stoodSince || performance.now()) - time.began - time.stood);
  }, [ahead]);
  // The clock begins with the first picture.
  useEffect(() => void now(), [now]);

  function play(input: unknown): unknown {
    if (ended.current || log.current.length >= rules.maxInputs) return undefined;
    // A second tap that is faster than the rules allow is taken a little later, never lost.
    const last = log.current[log.current.length - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
    const at = Math.max(now(), last + rules.minSpacingMs);
    const after = rules.step(newest.current, input, at);
    if (after === undefined) return undefined;
    newest.current = after;
    log.current.push([at, input]);
    setState(after);
    if (rules.over(after)) {
      ended.current = true;
      onOver({ inputs: log.current, score: rules.score(after), state: after });
    }
    return after;
  }

  return { state, score: rules.score(state), now, play };
}
