import { useEffect, useState } from 'react';
import { Scale } from '../../ui/scale.tsx';
import { useT } from '../words/words.ts';

const SAY_MS = 1000;
const LONG_MS = 5000;
const STEP_MS = 600;

/** Nothing for a second, then «Прогреваем станок», then the advice. The pointer steps and dwells; it promises no end. */
export function Waiting() {
  const t = useT();
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setWaited((ms) => ms + STEP_MS), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="waiting" role="status">
      {waited >= SAY_MS && (
        <>
          <p className="d d24">{t(waited >= LONG_MS ? 'state.waiting.long' : 'state.waiting')}</p>
          <Scale value={(waited / STEP_MS) % 11} max={10} steps={10} />
        </>
      )}
    </div>
  );
}
