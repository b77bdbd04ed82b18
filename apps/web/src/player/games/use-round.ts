import type { InputLog, Seed } from '@oi/games/define.ts';
import type { PlayableGame } from '@oi/games/view.ts';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Round {
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
  { rules }: PlayableGame,
  level: unknown,
  seed: Seed,
  paused: boolean,
  onOver: (inputs: InputLog, score: number) => void,
): Round {
  const [state, setState] = useState(() => rules.start(level, seed));
  const newest = useRef(state);
  const log = useRef<[number, unknown][]>([]);
  const ended = useRef(false);
  const clock = useRef({ began: performance.now(), stoodSince: 0, stood: 0 });

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
    const { began, stoodSince, stood } = clock.current;
    return Math.floor((stoodSince || performance.now()) - began - stood);
  }, []);

  function play(input: unknown): unknown {
    if (ended.current || log.current.length >= rules.maxInputs) return undefined;
    const last = log.current[log.current.length - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
    const at = Math.max(now(), last + rules.minSpacingMs);
    const after = rules.step(newest.current, input, at);
    if (after === undefined) return undefined;
    newest.current = after;
    log.current.push([at, input]);
    setState(after);
    if (rules.over(after)) {
      ended.current = true;
      onOver(log.current, rules.score(after));
    }
    return after;
  }

  return { state, score: rules.score(state), now, play };
}
