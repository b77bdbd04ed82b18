import { useEffect, useState } from 'react';
import { clock } from '../words/format.ts';
import { useT } from '../words/words.ts';
import { Gauge } from './gauge.tsx';

const SECOND = 1000;
/** The scale reaches this far past the bonus at first, and twice as far each time when the round outgrows it. */
const REACH = 1.25;
const LONG_S = 5;
const DENSE_S = 60;

function reachOf(par: number, ms: number): number {
  let reach = Math.ceil((par * REACH) / SECOND / LONG_S) * LONG_S * SECOND;
  while (ms > reach) reach *= 2;
  return reach;
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
  const tick = seconds > DENSE_S ? Math.ceil(seconds / DENSE_S / LONG_S) * LONG_S : 1;
  return (
    <Gauge value={ms} max={max} zone={[0, par]} steps={seconds / tick} long={LONG_S}>
      <span className="d d20 round-seconds">{clock(ms / SECOND)}</span>
      <span>{t(ms < par ? 'game.time.bonus' : 'game.time.over', { par: clock(par / SECOND) })}</span>
    </Gauge>
  );
}
