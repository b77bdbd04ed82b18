import { useEffect, useRef, useState } from 'react';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';

const COUNT_MS = 320;

/** Gives a number that runs up to its value, or stands there at once where motion is not wanted. */
function useCounted(value: number): number {
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const [begin, began] = [from.current, performance.now()];
    if (begin === value) return undefined;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let frame = 0;
    const step = (): void => {
      const share = still ? 1 : Math.min(1, (performance.now() - began) / COUNT_MS);
      from.current = Math.round(begin + (value - begin) * share);
      setShown(from.current);
      if (share < 1) frame = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return shown;
}

/** The score of a round, what the newest move gave or cost, and how many went well in a row. */
export function ScoreLine({ score, combo }: { score: number; combo: number }) {
  const t = useT();
  const language = useLanguage();
  const shown = useCounted(score);
  const [before, setBefore] = useState(score);
  const [gain, setGain] = useState(0);
  if (score !== before) {
    setGain(score - before);
    setBefore(score);
  }
  return (
    <p className="round-score">
      <span className="hid">
        {t('game.score')} {score}
      </span>
      <span className="d d36" aria-hidden="true">
        {grouped(shown, language)}
      </span>
      {combo > 1 && (
        <span key={`combo-${combo}`} className="d d20 round-combo">
          <span className="hid">{t('game.combo', { n: combo })}</span>
          <span aria-hidden="true">×{combo}</span>
        </span>
      )}
      {gain !== 0 && (
        <span key={`gain-${score}`} className={`d d20 round-gain ${gain > 0 ? 'ok' : 'bad'}`} aria-hidden="true">
          {gain > 0 ? `+${gain}` : `−${-gain}`}
        </span>
      )}
    </p>
  );
}
