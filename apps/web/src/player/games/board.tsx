import { useState } from 'react';
import { Scale } from '../../ui/scale.tsx';
import { entryOf, serverNow, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { go } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { clock } from '../words/format.ts';
import { useT } from '../words/words.ts';
import { BoardLines } from './board-lines.tsx';
import { type Board, type Period, useBoard } from './use-board.ts';

const PERIODS = ['day', 'all'] as const;
const TOP = 10;

/** The board of a game: the top, and me with my neighbours. */
export default function BoardScreen({ id }: { id: string }) {
  const t = useT();
  const visible = useVisible();
  const entry = entryOf(visible, `games/${id}`);
  const [period, setPeriod] = useState<Period>('day');
  const { value, refusal, retry } = useBoard(entry?.id, period);
  return (
    <Screen
      title={`${t('board.title')}: ${entry?.title ?? ''}`}
      back={`/games/${id}`}
      lang={useContentLang(visible.pack.language)}
    >
      <div className="periods">
        {PERIODS.map((one) => (
          <button key={one} type="button" className="pill" aria-pressed={period === one} onClick={() => setPeriod(one)}>
            {t(`board.${one}`)}
          </button>
        ))}
      </div>
      {!entry && <StateCard kind="missing" />}
      {entry && refusal && <Refused refusal={refusal} retry={retry} />}
      {entry && !refusal && !value && <Waiting />}
      {value && <Lines board={value} game={id} />}
    </Screen>
  );
}

function Lines({ board, game }: { board: Board; game: string }) {
  const t = useT();
  const play = { key: 'do.games', run: () => go(`/games/${game}`) } as const;
  if (board.top.length === 0) {
    return <StateCard kind="empty" title={t('board.empty')} text={t('board.empty.text')} action={play} />;
  }
  const top = board.top.slice(0, TOP);
  const last = top[top.length - 1]?.rank ?? 0;
  const far = board.around.filter(({ rank }) => rank > last);
  return (
    <>
      <MyPlace board={board} />
      <BoardLines rows={top} />
      {far.length > 0 && (
        <>
          {(far[0]?.rank ?? 0) > last + 1 && <p className="board-line gap">⋯</p>}
          <BoardLines rows={far} />
        </>
      )}
      <p className="s m">{t('board.note')}</p>
      {board.endsAt !== null && (
        <p className="s m">{t('board.ends', { left: clock((board.endsAt - serverNow()) / 1000) })}</p>
      )}
    </>
  );
}

function MyPlace({ board }: { board: Board }) {
  const t = useT();
  const rows = board.around.length > 0 ? board.around : board.top;
  const mine = rows.findIndex(({ me }) => me);
  const my = rows[mine];
  const above = rows[mine - 1];
  if (!my) return <p className="card pad s">{t('board.not-yet')}</p>;
  return (
    <div className="card place-card">
      <div>
        <div className="s">{t('board.mine')}</div>
        <div className="d d64">{my.rank}</div>
      </div>
      {above ? (
        <div className="gr">
          <p className="s b">
            {t('board.gap', { rank: above.rank })} — {t('count.points', { n: above.score - my.score })}
          </p>
          <Scale value={my.score} max={above.score} steps={20} />
        </div>
      ) : (
        <p className="gr s b">{t('board.first')}</p>
      )}
    </div>
  );
}
