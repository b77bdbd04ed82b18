import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Face } from './use-turning.ts';

export interface PairsCardProps {
  place: number;
  label: string;
  word: { text: string; rem: number };
  picture: ReactNode;
  face: Face;
  focusable: boolean;
  lang: string | undefined;
  onTurn(place: number): void;
  onKey(place: number, event: KeyboardEvent): void;
  onFocus(place: number): void;
}

/** A click that follows a touch of the same card within this time is that touch. */
const SAME_TOUCH_MS = 1000;

/**
 * One card. It turns on touch, not on release: the rhythm of two taps must not wait. Both faces are always there, so
 * that turning is one change of transform and no picture comes late.
 */
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
  return (
    <button
      type="button"
      id={`pairs-${place}`}
      className={`pairs-card ${face}`}
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
      <span className="pairs-face pairs-back" aria-hidden="true">
        <svg viewBox="0 0 96 96" aria-hidden="true">
          <path className="k steel" d="M48 8l34 20v40L48 88 14 68V28z" />
          <circle className="k face" cx="48" cy="48" r="18" />
          <path className="ax" d="M48 2v92M2 48h92" />
        </svg>
      </span>
      <span className="pairs-face pairs-front" aria-hidden="true" lang={lang}>
        {picture}
        <span className="d pairs-word" style={{ fontSize: `${word.rem}rem` }}>
          {word.text}
        </span>
        {(face === 'found' || face === 'wrong') && (
          <svg className="i pairs-mark" viewBox="0 0 24 24" aria-hidden="true">
            <path d={face === 'found' ? 'M4 13l5 5L20 6' : 'M6 6l12 12M18 6L6 18'} />
          </svg>
        )}
      </span>
    </button>
  );
}
