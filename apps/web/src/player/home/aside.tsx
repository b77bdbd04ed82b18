import { useMe } from '../data/me.ts';
import { shelfOf, useVisible } from '../data/visible.ts';
import { BoardLines } from '../games/board-lines.tsx';
import { useBoard } from '../games/use-board.ts';
import { hrefOf } from '../shell/router.ts';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';

/** What a wide screen has room for: the board of the day and my points. */
export default function Aside() {
  const t = useT();
  const language = useLanguage();
  const { me } = useMe();
  const game = shelfOf(useVisible(), 'games')[0];
  const { value: board } = useBoard(game?.id, 'day');
  return (
    <>
      {game && (
        <section className="card pad">
          <div className="row">
            <h2 className="d d24 gr">
              {t('board.title')}: {game.title}
            </h2>
            <a className="s m" href={hrefOf(`games/${game.id}/board`)}>
              {t('nav.all')}
            </a>
          </div>
          {board && <BoardLines rows={(board.around.length > 0 ? board.around : board.top).slice(0, 5)} />}
          {board?.players === 0 && <p className="s m">{t('board.empty')}</p>}
        </section>
      )}
      {me && (
        <a className="card cf pad" href={hrefOf('me')}>
          <span className="d d48">{grouped(me.points, language)}</span>
          <span className="s m"> {t('me.points', { n: me.points })}</span>
        </a>
      )}
    </>
  );
}
