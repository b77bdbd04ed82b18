import './waiting-runs.css';
import { useEffect } from 'react';
import { useT } from '../words/words.ts';
import { deliverWaiting, useWaitingRuns } from './kept-runs.ts';

/** Says that finished rounds still wait for the network, from this visit or an earlier one, and sends them. */
export function WaitingRuns() {
  const t = useT();
  const count = useWaitingRuns();
  useEffect(() => deliverWaiting(), []);
  if (count === 0) return null;
  return (
    <div className="card waiting-runs" role="status">
      <p className="gr s b">{t('game.waiting', { n: count })}</p>
      <button type="button" className="btn q" onClick={deliverWaiting}>
        {t('game.send')}
      </button>
    </div>
  );
}
