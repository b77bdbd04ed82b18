import './outcome.css';
import type { Refusal } from '../../api/refusal.ts';
import type { ReplyOf } from '../../api/types.ts';
import { Stamp } from '../../ui/stamp.tsx';
import type { Documents } from '../data/documents.ts';
import { Facts } from '../places/facts.tsx';
import { NextStep } from '../places/next-step.tsx';
import { hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused } from '../shell/state-card.tsx';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { BoardLines } from './board-lines.tsx';
import { useBoard } from './use-board.ts';

export interface OutcomeOf {
  /** What the rules gave here; the server finds the same. */
  score: number;
  result: ReplyOf<'finishRun'> | undefined;
  refusal: Refusal | undefined;
  practice: boolean;
  again?: () => void;
}

interface Props {
  game: string;
  document: Documents['games'];
  level: Documents['games']['levels'][number];
  outcome: OutcomeOf;
  onAgain(): void;
}

/** The end of a round: score, stamp, places, my neighbours on today's board, a fact, another round, one next step. */
export function Outcome({ game, document, level, outcome, onAgain }: Props) {
  const t = useT();
  const language = useLanguage();
  const { score, result, refusal, practice, again } = outcome;
  const { value: board } = useBoard(result && game, 'day');
  const near = board && (board.around.length > 0 ? board.around : board.top).slice(0, 5);
  return (
    <Screen title={t('game.over')} back={`/games/${game}`} closes>
      <div className="outcome">
        <div className="outcome-score" role="status">
          <span className="d big">{grouped(result?.score ?? score, language)}</span>
          {result && <Stamp good>{t(result.record ? 'game.record' : 'game.counted')}</Stamp>}
          {practice && <span className="pill">{t('game.practice')}</span>}
          {!practice && !result && !refusal && <span className="s m">{t('game.counting')}</span>}
        </div>
        {refusal && again && <Refused refusal={refusal} retry={again} />}
        {result && (
          <div className="outcome-thirds">
            <Third value={grouped(result.best, language)} name={t('game.best')} />
            <Third value={t('game.place', { n: result.rankToday })} name={t('game.today')} />
            <Third value={t('game.place', { n: result.rankAll })} name={t('game.all')} />
          </div>
        )}
        {result && result.points > 0 && (
          <p className="d d24 ok outcome-points">+{t('count.points', { n: result.points })}</p>
        )}
        {near && near.length > 1 && <BoardLines rows={near} />}
        <div className="pair-btns">
          <button type="button" className="btn cf" onClick={onAgain}>
            {t('game.again')}
          </button>
          <a className="btn q" href={hrefOf(`games/${game}/board`)}>
            {t('game.board')}
          </a>
        </div>
        {level.fact && <Facts title={t('game.fact')} statements={[level.fact]} />}
        <NextStep reference={document.next} />
      </div>
    </Screen>
  );
}

function Third({ value, name }: { value: string; name: string }) {
  return (
    <div className="card">
      <div className="d d24">{value}</div>
      <div className="c m">{name}</div>
    </div>
  );
}
