import './find.css';
import { useEffect, useId, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { Icon } from '../../ui/icon.tsx';
import { useT } from '../words/words.ts';

/** A screen reader is told the number once the typing pauses, not at every letter. */
const PAUSE_MS = 600;

interface Props {
  label: string;
  asked: string;
  /** How many entries the list below shows now. */
  found: number;
  ask(text: string): void;
}

/** The search field of a list. How much was found is said aloud, since the list changes below the fingers. */
export function Find({ label, asked, found, ask }: Props) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const before = useRef(found);
  useEffect(() => {
    if (before.current === found) return undefined;
    const timer = setTimeout(() => {
      before.current = found;
      announce(t('count.found', { n: found }));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [found, t]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is newer than the oldest webviews that we serve
    <div className="find" role="search">
      <label htmlFor={id} className="hid">
        {label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        ref={field}
        type="search"
        value={asked}
        placeholder={label}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => ask(event.currentTarget.value)}
      />
      {asked !== '' && (
        <button
          type="button"
          className="icon-btn"
          aria-label={t('find.clear')}
          onClick={() => {
            ask('');
            field.current?.focus();
          }}
        >
          <Icon name="close" small />
        </button>
      )}
    </div>
  );
}
