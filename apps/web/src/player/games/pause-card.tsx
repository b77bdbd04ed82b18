import { useEffect, useRef } from 'react';
import { useT } from '../words/words.ts';

/** The machine stands. The round behind it is hidden: nobody looks at the cards while the clock waits. */
export function PauseCard({ onGoOn, onQuit }: { onGoOn(): void; onQuit(): void }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div
      className="round-stand"
      role="dialog"
      aria-modal="true"
      aria-labelledby="pause-title"
      onKeyDown={(event) => event.key === 'Escape' && onGoOn()}
    >
      <div className="card pad mm">
        <p className="d d48" id="pause-title">
          {t('game.paused')}
        </p>
        <p className="m">{t('game.paused.line')}</p>
        <button type="button" className="btn cf wide" ref={button} onClick={onGoOn}>
          {t('game.go-on')}
        </button>
        <button type="button" className="btn q wide" onClick={onQuit}>
          {t('game.quit')}
        </button>
      </div>
    </div>
  );
}
