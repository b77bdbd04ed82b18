import { useState } from 'react';
import { entryOf, serverNow, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { go, hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useLanguage, useT } from '../words/words.ts';
import { BoardLines } from './board-lines.tsx';
import { MyPlace } from './my-place.tsx';
import { spanOf } from './span.ts';
import { type Board, type Period, useBoard } from './use-board.ts';

const PERIODS = ['day', 'all'] as const;

/** The board of a game: the top, and me with my neighbours. */
export default function BoardScreen({ id }: { id: string }) {
  const t = useT();
  const visible = useVisible();
  const entry = entryOf(visible, `games/${id}`);
  const [period, setPeriod] = useState<Period>('day');
  const { value, refusal, retry } = useBoard(entry?.id, period);
  return (
    <Screen
      title={entry ? `${t('board.title')}: ${entry.title}` : t('state.missing')}
      back={`/games/${id}`}
      lang={useContentLang(visible.pack.language)}
    >
      {!entry && <StateCard kind="missing" />}
      {entry && (
        <fieldset className="periods">
          <legend className="hid">{t('board.period')}</legend>
          {PERIODS.map((one) => (
            <button
              key={one}
              type="button"
              className="pill"
              aria-pressed={period === one}
              onClick={() => setPeriod(one)}
            >
              {t(`board.${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      {entry && refusal && <Refused refusal={refusal} retry={retry} />}
      {entry && !refusal && !value && <Waiting />}
      {value && <Lines board={value} game={id} />}
    </Screen>
  );
}

function Lines({ board, game }: { board: Board; game: string }) {
  const t = useT();
  const language = useLanguage();
  if (board.top.length === 0) {
    const play = { key: 'do.games', run: () => go(`/games/${game}`) } as const;
    return <StateCard kind="empty" title={t('board.empty')} text={t('board.empty.text')} action={play} />;
  }
  const last = board.top[board.top.length - 1]?.rank ?? 0;
  const far = board.around.filter(({ rank }) => rank > last);
  const apart = (far[0]?.rank ?? 0) > last + 1;
  return (
    <>
      <MyPlace board={board} />
      <BoardLines rows={board.top} />
      {apart && <p className="board-gap" aria-hidden="true" />}
      {far.length > 0 && <BoardLines rows={far} />}
      <a className="btn cf wide" href={hrefOf(`games/${game}`)}>
        {t('do.games')}
      </a>
      <p className="s m board-note">
        {t('board.players', { n: board.players })}. {t('board.note')}
        {board.endsAt !== null && <> {t('board.ends', { left: spanOf(board.endsAt - serverNow(), language) })}.</>}
      </p>
    </>
  );
}
