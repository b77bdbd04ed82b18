import './facts.css';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { useT } from '../words/words.ts';
import { siteName } from './site-name.ts';

/** A source as documents have it: a page, or textbook knowledge named in words. */
export interface One {
  url?: string;
  textbook?: string;
  note?: string;
}

/** Where a statement comes from: pages open outside the app by their site's name, textbooks are named. */
export function Sources({ sources, after }: { sources: readonly One[]; after?: ReactNode }) {
  const t = useT();
  return (
    <div className="sources s">
      {sources.map(({ url, textbook, note }) =>
        url === undefined ? (
          <span className="source named m" key={textbook}>
            <Icon name="book" small />
            {t('source.textbook', { what: textbook ?? '' })}
          </span>
        ) : (
          <span className="source m" key={url}>
            <a className="source-link" href={url} target="_blank" rel="noopener noreferrer">
              <span className="hid">{t('source.one')}: </span>
              {siteName(url)}
              <span className="hid"> ({t('source.opens')})</span>
            </a>
            {note && <span>{note}</span>}
          </span>
        ),
      )}
      {after}
    </div>
  );
}
