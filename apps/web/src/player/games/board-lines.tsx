import './board.css';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { useSign } from './nickname.ts';
import type { Board } from './use-board.ts';

/** Lines of a board along a ruler: place, call sign, score. Mine is yellow. */
export function BoardLines({ rows }: { rows: Board['top'] }) {
  const t = useT();
  const language = useLanguage();
  const sign = useSign();
  return (
    <ol className="board-lines" start={rows[0]?.rank ?? 1}>
      {rows.map(({ rank, nickname, score, me }) => (
        <li
          key={`${rank}-${nickname.part}-${nickname.number}`}
          className={`board-line${me ? ' me sheet' : ''}`}
          {...(me ? { 'aria-current': true as const } : {})}
        >
          <span className="d d24 rank">{rank}</span>
          <span className="gr">{me ? t('board.me', { name: sign(nickname) }) : sign(nickname)}</span>
          <span className="d d24">{grouped(score, language)}</span>
        </li>
      ))}
    </ol>
  );
}
