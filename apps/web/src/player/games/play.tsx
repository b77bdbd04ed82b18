import './play.css';
import { Drawing } from '../../ui/drawing.tsx';
import { useMe } from '../data/me.ts';
import { shelfOf, useVisible } from '../data/visible.ts';
import { Tile } from '../home/tile.tsx';
import { useQuizFoot } from '../quizzes/use-quiz-foot.ts';
import { useContentLang } from '../shell/look.ts';
import { hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { StateCard } from '../shell/state-card.tsx';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { WaitingRuns } from './waiting-runs.tsx';

/** Everything to play: the games, the first of them large, and the quizzes. */
export default function Play() {
  const t = useT();
  const language = useLanguage();
  const visible = useVisible();
  const { me } = useMe();
  const quizFoot = useQuizFoot();
  const lang = useContentLang(visible.pack.language);
  const [first, ...games] = shelfOf(visible, 'games');
  const quizzes = shelfOf(visible, 'quizzes');
  const best = (id: string): string => {
    const found = me?.games.find(({ game }) => game === id);
    return found ? t('play.best', { score: grouped(found.best, language) }) : t('play.new');
  };
  return (
    <Screen title={t('play.title')}>
      <WaitingRuns />
      <div lang={lang}>
        {first && (
          <a className="card cf sheet mm lead" href={hrefOf(`games/${first.id}`)}>
            <span className="s b">
              {t('kind.games')} · {best(first.id)}
            </span>
            <h2 className="d name">{first.title}</h2>
            <span className="s line">{first.summary}</span>
            <Drawing src={first.drawing} eager />
          </a>
        )}
        <div className="cards2">
          {games.map((entry) => (
            <Tile key={entry.id} entry={entry} foot={best(entry.id)} />
          ))}
        </div>
        <div className="h">
          <h2 className="d d24">{t('shelf.quizzes')}</h2>
        </div>
        <div className="cards2">
          {quizzes.map((entry) => (
            <Tile key={entry.id} entry={entry} foot={quizFoot(entry)} />
          ))}
        </div>
        {!first && quizzes.length === 0 && <StateCard kind="empty" />}
      </div>
    </Screen>
  );
}
