import './person-card.css';
import type { Entry } from '@oi/contract/content.ts';
import { Drawing } from '../../ui/drawing.tsx';
import { hrefOf } from '../shell/router.ts';

/** A profession as a pass photo: the person at work, the name of the trade, what it is about. */
export function PersonCard({ entry }: { entry: Entry }) {
  return (
    <a className="card cf person" href={hrefOf(`professions/${entry.id}`)}>
      <Drawing src={entry.drawing} />
      <span className="d d24 person-name">{entry.title}</span>
      <span className="s m">{entry.summary}</span>
    </a>
  );
}
