import './home.css';
import type { Entry } from '@oi/contract/content.ts';
import { type ComponentType, lazy, Suspense } from 'react';
import { entryOf, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { Screen } from '../shell/screen.tsx';
import { StateCard } from '../shell/state-card.tsx';
import { useT } from '../words/words.ts';
import { Continue } from './continue.tsx';
import { Hero } from './hero.tsx';
import { ShelfRow } from './shelf-row.tsx';
import { SmallCard } from './small-card.tsx';
import { useWide } from './use-wide.ts';

/** The column at the right of a wide screen; phones never load it, and home stands without it. */
const Aside = lazy<ComponentType>(() => import('./aside.tsx').catch(() => ({ default: () => null })));

/** The first screen: the sections of the pack in their order, and what this player may go on with. */
export function Home() {
  const t = useT();
  const wide = useWide();
  const visible = useVisible();
  const lang = useContentLang(visible.pack.language);
  const sections = visible.home.map((section) => ({
    ...section,
    entries: section.refs.map((ref) => entryOf(visible, ref)).filter((entry): entry is Entry => entry !== undefined),
  }));
  const shown = sections.filter(({ entries }) => entries.length > 0);
  const hero = shown.find(({ kind }) => kind === 'hero');
  return (
    <Screen title={visible.pack.title} ownHeading wide extra={<Brand title={visible.pack.title} lang={lang} />}>
      <div className="home-columns">
        <div lang={lang}>
          {hero?.entries[0] && <Hero entry={hero.entries[0]} />}
          <Continue />
          {shown.map(({ kind, title, more, entries }) => {
            if (kind === 'hero') return null;
            if (kind === 'cards') {
              return wide ? null : (
                <div className="two" key={title ?? entries[0]?.id}>
                  {entries.map((entry) => (
                    <SmallCard key={`${entry.shelf}/${entry.id}`} entry={entry} />
                  ))}
                </div>
              );
            }
            return <ShelfRow key={title ?? more ?? entries[0]?.id} title={title} more={more} entries={entries} />;
          })}
          {shown.length === 0 && <StateCard kind="empty" text={t('state.empty.text')} />}
        </div>
        {wide && (
          <aside className="aside">
            {shown
              .filter(({ kind }) => kind === 'cards')
              .flatMap(({ entries }) => entries)
              .map((entry) => (
                <SmallCard key={`${entry.shelf}/${entry.id}`} entry={entry} />
              ))}
            <Suspense fallback={null}>
              <Aside />
            </Suspense>
          </aside>
        )}
      </div>
    </Screen>
  );
}

function Brand({ title, lang }: { title: string; lang: string | undefined }) {
  const [head, ...rest] = title.split(' ');
  return (
    <div className="row top-brand gr">
      <svg className="brand-mark" width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
        <path d="M2 27V14l8-6v6l8-6v6l8-6 2 19z" className="k hot" />
        <path d="M2 27h26" className="k" />
      </svg>
      <h1 className="d d20 brand" tabIndex={-1} lang={lang}>
        {head}
        {rest.length > 0 && (
          <>
            <br />
            {rest.join(' ')}
          </>
        )}
      </h1>
    </div>
  );
}
