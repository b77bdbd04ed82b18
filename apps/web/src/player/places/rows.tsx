import './row-card.css';
import type { Entry } from '@oi/contract/content.ts';
import type { ReactNode } from 'react';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { RowCard } from './row-card.tsx';

interface Props {
  entries: readonly Entry[];
  /** A short line over the title of each. */
  eyebrow?(entry: Entry): ReactNode;
  /** Two columns on a wide screen. */
  broad?: boolean;
}

/** Entries one below the other. */
export function Rows({ entries, eyebrow, broad = false }: Props) {
  const lang = useContentLang(useVisible().pack.language);
  return (
    <ul className={broad ? 'rows broad' : 'rows'}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <RowCard entry={entry} eyebrow={eyebrow?.(entry)} lang={lang} />
        </li>
      ))}
    </ul>
  );
}
