import type { Entry } from '@oi/contract/content.ts';
import type { ReactNode } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import { hrefOf } from '../shell/router.ts';
import { useCountLine } from './use-count-line.ts';

/** Places and stories stand on the green drawing ground, people are taller than machines. */
const GROUND: Partial<Record<Entry['shelf'], string>> = {
  factories: 'ground',
  stories: 'ground',
  events: 'ground',
  professions: 'people',
  videos: 'clip',
};

/** A small card with a drawing: any entry on any shelf. `foot` says something of this player's own. */
export function Tile({ entry, foot }: { entry: Entry; foot?: ReactNode }) {
  const count = useCountLine(entry);
  return (
    <a className={`card cf tile ${GROUND[entry.shelf] ?? ''}`} href={hrefOf(`${entry.shelf}/${entry.id}`)}>
      <Drawing src={entry.drawing} />
      <span className="d name">{entry.title}</span>
      {(foot ?? count) && <span className="c m">{foot ?? count}</span>}
    </a>
  );
}
