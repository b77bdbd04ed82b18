import { useEffect, useState } from 'react';
import { clock } from '../words/format.ts';
import { useT } from '../words/words.ts';
import { Gauge } from './gauge.tsx';

const SECOND = 1000;
/** The scale reaches this far past the bonus at first, and twice as far each time when the round outgrows it. */
const REACH = 1.25;
const WHOLE_S = 10;
const LONG = 5;
/** So many ticks are still told apart on a phone. */
const DENSE = 75;

function reachOf(par: number, ms: number): number {
  let reach = Math.ceil((par * REACH) / SECOND / WHOLE_S) * WHOLE_S * SECOND;
  while (ms > reach) reach *= 2;
  return reach;
}

/** Seconds between ticks: one, two, five, ten. */
function tickOf(seconds: number): number {
  return [1, 2, 5].find((tick) => seconds / tick <= DENSE) ?? WHOLE_S;
}

/** The round's time, second by second: step, dwell, step. The hatched zone is the time that still earns a bonus. */
export function RoundClock({ now, par }: { now: () => number; par: number }) {
  const t = useT();
  const [ms, setMs] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const step = (): void => {
      const at = now();
      setMs(at - (at % SECOND));
      timer = setTimeout(step, SECOND - (at % SECOND));
    };
    step();
    return () => clearTimeout(timer);
  }, [now]);
  const max = reachOf(par, ms);
  const seconds = max / SECOND;
  return (
    <Gauge value={ms} max={max} zone={[0, par]} steps={seconds / tickOf(seconds)} long={LONG}>
      <span className="d d20 round-seconds">{clock(ms / SECOND)}</span>
      <span>{t(ms < par ? 'game.time.bonus' : 'game.time.over', { par: clock(par / SECOND) })}</span>
    </Gauge>
  );
}
