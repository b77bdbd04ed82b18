import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react';
import type { Face } from './use-turning.ts';

/** What can be done with a card; one object for the whole round, so that a card is drawn anew only when it changes. */
export interface Hands {
  turn(place: number): void;
  key(place: number, event: KeyboardEvent): void;
  focus(place: number): void;
}

export interface PairsCardProps {
  place: number;
  label: string;
  word: string;
  /** The size of the word in rem. */
  rem: number;
  src: string | undefined;
  drawing(src: string): ReactNode;
  face: Face;
  focusable: boolean;
  lang: string | undefined;
  hands: Hands;
}

/** A click that follows a touch of the same card within this time is that touch. */
const SAME_TOUCH_MS = 1000;

/**
 * One card. It turns on touch, not on release: the rhythm of two taps must not wait. Both faces are always there, so
 * that turning is one change of transform and no picture comes late.
 */
export const PairsCard = memo(function PairsCard(props: PairsCardProps) {
  const { place, label, word, rem, src, drawing, face, focusable, lang, hands } = props;
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
        hands.turn(place);
      }}
      onClick={() => {
        if (performance.now() - touched.current > SAME_TOUCH_MS) hands.turn(place);
        touched.current = Number.NEGATIVE_INFINITY;
      }}
      onKeyDown={(event) => hands.key(place, event)}
      onFocus={() => hands.focus(place)}
    >
      <span className="pairs-face pairs-back" aria-hidden="true">
        <svg viewBox="0 0 96 96" aria-hidden="true">
          <path className="k steel" d="M48 8l34 20v40L48 88 14 68V28z" />
          <circle className="k face" cx="48" cy="48" r="18" />
          <path className="ax" d="M48 2v92M2 48h92" />
        </svg>
      </span>
      <span className="pairs-face pairs-front" aria-hidden="true" lang={lang}>
        {src && drawing(src)}
        <span className="d pairs-word" style={{ fontSize: `${rem}rem` }}>
          {word}
        </span>
        {(face === 'found' || face === 'wrong') && (
          <svg className="i pairs-mark" viewBox="0 0 24 24" aria-hidden="true">
            <path d={face === 'found' ? 'M4 13l5 5L20 6' : 'M6 6l12 12M18 6L6 18'} />
          </svg>
        )}
      </span>
    </button>
  );
});
