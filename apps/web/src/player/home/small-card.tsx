import type { Entry } from '@oi/contract/content.ts';
import { Drawing } from '../../ui/drawing.tsx';
import { serverNow, useVisible } from '../data/visible.ts';
import { hrefOf } from '../shell/router.ts';
import { dayOf } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { useCountLine } from './use-count-line.ts';

/** A half-width card: an event on the dark slab with its day, anything else on the sheet. */
export function SmallCard({ entry }: { entry: Entry }) {
  const t = useT();
  const language = useLanguage();
  const { timeZone } = useVisible().pack;
  const count = useCountLine(entry);
  const href = hrefOf(`${entry.shelf}/${entry.id}`);
  if (entry.shelf === 'events' && entry.startsAt !== undefined) {
    const past = (entry.endsAt ?? entry.startsAt) < serverNow();
    return (
      <a className="card cf small-card slab" href={href}>
        <span className="s">{t(past ? 'home.past' : 'home.soon')}</span>
        <span className="d when">{dayOf(entry.startsAt, language, timeZone)}</span>
        <span className="s foot">{entry.title}</span>
      </a>
    );
  }
  return (
    <a className="card cf small-card" href={href}>
      <Drawing src={entry.drawing} eager />
      <span className="s m">{t(`kind.${entry.shelf}`)}</span>
      <span className="d d28 name">{entry.title}</span>
      <span className="s m foot">{count ?? t(`do.${entry.shelf}`)}</span>
    </a>
  );
}
