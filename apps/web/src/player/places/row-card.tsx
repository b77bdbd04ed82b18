import './row-card.css';
import type { Entry } from '@oi/contract/content.ts';
import type { ReactNode } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import { hrefOf } from '../shell/router.ts';

interface Props {
  entry: Entry;
  /** A short line over the title, in the interface's language where it does not say otherwise. */
  eyebrow?: ReactNode;
  /** The language of the content where it is not the page's. */
  lang?: string | undefined;
}

/** A card as wide as the column: what it is at the left, its drawing on the drawing ground at the right. */
export function RowCard({ entry, eyebrow, lang }: Props) {
  return (
    <a className={`card cf row-card ${entry.shelf}`} href={hrefOf(`${entry.shelf}/${entry.id}`)}>
      <span className="row-text">
        {eyebrow && <span className="c m">{eyebrow}</span>}
        <span className="d d24 row-title" lang={lang}>
          {entry.title}
        </span>
        <span className="s m" lang={lang}>
          {entry.summary}
        </span>
      </span>
      <span className="row-pic mm">
        <Drawing src={entry.drawing} />
      </span>
    </a>
  );
}
