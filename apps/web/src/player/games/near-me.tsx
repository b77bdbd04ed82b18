import { hrefOf } from '../shell/router.ts';
import { useT } from '../words/words.ts';
import { BoardLines } from './board-lines.tsx';
import { useBoard } from './use-board.ts';

const SHOWN = 5;

/** Today's board around me, and the way to the whole of it. Silent while it is not there: nothing depends on it. */
export function NearMe({ game }: { game: string }) {
  const t = useT();
  const { value: board } = useBoard(game, 'day');
  const rows = board && (board.around.length > 0 ? board.around : board.top).slice(0, SHOWN);
  return (
    <section className="near">
      <div className="h">
        <h2 className="d d24">{t('game.board.day')}</h2>
        <a className="s" href={hrefOf(`games/${game}/board`)}>
          {t('game.board')}
        </a>
      </div>
      {rows && rows.length > 0 && <BoardLines rows={rows} />}
      {rows?.length === 0 && <p className="card pad s">{t('board.empty')}</p>}
    </section>
  );
}
