import './lists.css';
import type { Entry } from '@oi/contract/content.ts';
import type { ReactNode } from 'react';
import { useVisible } from '../data/visible.ts';
import { Tile } from '../home/tile.tsx';
import { useContentLang } from '../shell/look.ts';
import { StateCard } from '../shell/state-card.tsx';

/** A list of entries as tiles; says so when there is none. */
export function List({
  entries,
  searched,
  foot,
}: {
  entries: readonly Entry[];
  searched?: boolean;
  foot?: (entry: Entry) => ReactNode;
}) {
  const lang = useContentLang(useVisible().pack.language);
  if (entries.length === 0) return <StateCard kind={searched ? 'nothing' : 'empty'} />;
  return (
    <div className="tiles" lang={lang}>
      {entries.map((entry) => (
        <Tile key={entry.id} entry={entry} foot={foot?.(entry)} />
      ))}
    </div>
  );
}
