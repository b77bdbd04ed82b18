import type { Entry } from '@oi/contract/content.ts';
import { Drawing } from '../../ui/drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { hrefOf } from '../shell/router.ts';
import { useT } from '../words/words.ts';

/** Orange is play and keeps the light theme on it; green is learn and follows the theme. */
const FIELD: Partial<Record<Entry['shelf'], string>> = { games: 'go sheet', quizzes: 'go sheet' };

/** The one large card of the first screen. The whole card is the link; its button says what happens. */
export function Hero({ entry }: { entry: Entry }) {
  const t = useT();
  const field = FIELD[entry.shelf] ?? 'learn';
  return (
    <a className={`hero cf card mm ${field}`} href={hrefOf(`${entry.shelf}/${entry.id}`)}>
      <Drawing src={entry.drawing} eager />
      <span className="s b">{t(entry.fiction ? 'mark.fiction' : `kind.${entry.shelf}`)}</span>
      <h2 className="d name">{entry.title}</h2>
      <span className="s hero-line">{entry.summary}</span>
      <span className="gap" />
      <span className="btn cf">
        <Icon name={entry.shelf === 'games' ? 'play' : 'watch'} small />
        {t(`do.${entry.shelf}`)}
      </span>
    </a>
  );
}
