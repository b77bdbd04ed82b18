import { type KeyboardEvent, type ReactNode, useRef } from 'react';

export interface PairsCardProps {
  place: number;
  label: string;
  word: string;
  picture: ReactNode;
  /** closed, open alone or with a wrong one, found. */
  face: 'closed' | 'open' | 'wrong' | 'found';
  focusable: boolean;
  lang: string | undefined;
  onTurn(place: number): void;
  onKey(place: number, event: KeyboardEvent): void;
  onFocus(place: number): void;
}

/** A click that follows a touch of the same card within this time is that touch. */
const SAME_TOUCH_MS = 1000;

/** One card. It turns on touch, not on release: the rhythm of two taps must not wait. */
export function PairsCard({
  place,
  label,
  word,
  picture,
  face,
  focusable,
  lang,
  onTurn,
  onKey,
  onFocus,
}: PairsCardProps) {
  const touched = useRef(Number.NEGATIVE_INFINITY);
  const up = face !== 'closed';
  return (
    <button
      type="button"
      id={`pairs-${place}`}
      className={`pairs-card${up ? ' up' : ''} ${face}`}
      aria-label={label}
      aria-disabled={face === 'found'}
      tabIndex={focusable ? 0 : -1}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        touched.current = performance.now();
        onTurn(place);
      }}
      onClick={() => {
        if (performance.now() - touched.current > SAME_TOUCH_MS) onTurn(place);
        touched.current = Number.NEGATIVE_INFINITY;
      }}
      onKeyDown={(event) => onKey(place, event)}
      onFocus={() => onFocus(place)}
    >
      <span className="pairs-face pairs-back mm" aria-hidden="true">
        <svg viewBox="0 0 96 96" aria-hidden="true">
          <path className="k steel" d="M48 8l34 20v40L48 88 14 68V28z" />
          <circle className="k face" cx="48" cy="48" r="18" />
          <path className="ax" d="M48 2v92M2 48h92" />
        </svg>
      </span>
      <span className="pairs-face pairs-front" aria-hidden="true" lang={lang}>
        {up && picture}
        {up && <span className="d pairs-word">{word}</span>}
      </span>
    </button>
  );
}
