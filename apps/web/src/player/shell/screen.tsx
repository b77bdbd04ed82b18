import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { useStore } from '../../ui/store.ts';
import { host } from '../data/host.ts';
import { useT } from '../words/words.ts';
import { back as goBack, hrefOf, settleScroll } from './router.ts';

/** The first screen keeps the focus where the browser put it; every later one takes it to its heading. */
let first = true;

interface Props {
  title: string;
  /** Where "back" leads when the app was opened right here; without it there is no way back on the screen. */
  back?: string;
  /** Closes instead of going back: a round, a quiz. */
  closes?: boolean;
  /** The heading is drawn by the screen itself; the header then shows only the way back. */
  ownHeading?: boolean;
  /** The header lies over the screen's picture. */
  over?: boolean;
  /** The header is dark in both themes, as the video below it. */
  dark?: boolean;
  /** No tab bar below. */
  bare?: boolean;
  /** Uses the whole width of a desktop. */
  wide?: boolean;
  /** The title is the content's own, in this language. */
  lang?: string | undefined;
  extra?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen: header with the way back, heading that takes the focus, the page's title, the scroll. */
export function Screen({ title, back, closes, ownHeading, over, dark, bare, wide, lang, extra, children }: Props) {
  const t = useT();
  const capsule = useStore(host)?.can.capsule ?? true;
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = title === t('app.title') ? title : `${title} · ${t('app.title')}`;
  }, [title, t]);
  useEffect(() => {
    settleScroll();
    if (!first) page.current?.parentElement?.querySelector('h1')?.focus({ preventScroll: true });
    first = false;
  }, []);
  const classes = [
    'top',
    back && 'has-back',
    !capsule && 'free',
    over && 'over',
    dark && 'dark',
    wide && 'wide',
  ].filter(Boolean);
  return (
    <>
      <header className={classes.join(' ')}>
        {back !== undefined && (
          <a
            className="icon-btn"
            href={hrefOf(back)}
            aria-label={t(closes ? 'do.close' : 'nav.back')}
            onClick={(event) => {
              event.preventDefault();
              goBack(back);
            }}
          >
            <Icon name={closes ? 'close' : 'back'} />
          </a>
        )}
        {ownHeading ? (
          back !== undefined && <span className="gr" />
        ) : (
          <h1 className="d d28 title" tabIndex={-1} lang={lang}>
            {title}
          </h1>
        )}
        {extra}
      </header>
      <main id="main" ref={page} className={`page${bare ? ' bare' : ''}${wide ? ' wide' : ''}`}>
        {children}
      </main>
    </>
  );
}
