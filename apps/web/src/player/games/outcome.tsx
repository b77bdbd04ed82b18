import './outcome.css';
import type { GameTold } from '@oi/games/view.ts';
import { useEffect, useState } from 'react';
import type { Documents } from '../data/documents.ts';
import { knock } from '../data/knock.ts';
import { Facts } from '../places/facts.tsx';
import { NextStep } from '../places/next-step.tsx';
import { hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { useSending } from './kept-runs.ts';
import { NearMe } from './near-me.tsx';
import type { Played } from './round.tsx';
import { ScoreDial } from './score-dial.tsx';
import { Thirds } from './thirds.tsx';
import { Told } from './told.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  game: string;
  document: Documents['games'];
  level: Documents['games']['levels'][number];
  played: Played;
  /** The server's id of the round; practice has none. */
  run: string | undefined;
  /** The player's record before this round, where it is known. */
  before: number | undefined;
  practice: boolean;
  told: readonly GameTold[];
  onAgain(): void;
}

/** The end of a round: score on a dial, verdict, places, another round, my neighbours, what was learnt, one next step. */
export function Outcome({ game, document, level, played, run, before, practice, told, onAgain }: Props) {
  const t = useT();
  const language = useLanguage();
  const sending = useSending(run);
  const result = sending?.result;
  const [busy, setBusy] = useState(false);
  const score = result?.score ?? played.score;
  const record = before ?? (result && !result.record ? result.best : undefined);
  const beaten = result?.record === true && before !== undefined;
  const following = document.levels[document.levels.indexOf(level) + 1];
  useEffect(() => {
    if (beaten) knock('medium');
  }, [beaten]);
  return (
    <Screen title={t('game.over')} back={`/games/${game}`} closes>
      <ScoreDial
        value={score}
        record={record}
        label={(max) => t('game.dial', { score, max: grouped(max, language) })}
      />
      <div className="outcome-score" role="status">
        <span className="d big">{grouped(score, language)}</span>
        <Verdict sending={sending} practice={run === undefined} score={score} before={before} />
      </div>
      {result && <Thirds result={result} />}
      <div className="outcome-buttons">
        <button
          type="button"
          className="btn cf"
          disabled={busy}
          onClick={() => {
            setBusy(true);
            onAgain();
          }}
        >
          {t('game.again')}
        </button>
        {following && (
          <a className="btn q" href={hrefOf(`games/${game}/play/${following.id}${practice ? '?practice' : ''}`)}>
            {t('game.next-level', { title: following.title })}
          </a>
        )}
      </div>
      {result && <NearMe game={game} />}
      {level.fact && <Facts title={t('game.fact')} statements={[level.fact]} />}
      <Told told={told} />
      <NextStep reference={document.next} />
    </Screen>
  );
}
