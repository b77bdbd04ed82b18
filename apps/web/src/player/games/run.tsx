import { useEffect, useState } from 'react';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import { renewMe, useMe } from '../data/me.ts';
import { useDocument } from '../data/use-document.ts';
import { back, isSpent, markSpent, replaceWith } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useT } from '../words/words.ts';
import { deliver } from './kept-runs.ts';
import { Outcome } from './outcome.tsx';
import { type Played, Round } from './round.tsx';
import { RoundRefused } from './round-refused.tsx';
import { asksForPractice, type Started, startRound } from './start-round.ts';

/** A round from its start to its result, the same for every game. */
export default function Run({ id, level: levelId }: { id: string; level: string }) {
  const t = useT();
  const { entry, value: document, refusal: missing, retry } = useDocument('games', id);
  const level = document?.levels.find((one) => one.id === levelId);
  const [practice, setPractice] = useState(asksForPractice);
  const [number, setNumber] = useState(0);
  const [started, setStarted] = useState<Started>();
  const [played, setPlayed] = useState<Played>();
  const [refusal, setRefusal] = useState<Refusal>();
  const { me } = useMe();
  const best = me?.games.find(({ game }) => game === id)?.best;
  /** The record before this round: the result tells how it was beaten. */
  const [before, setBefore] = useState<number>();
  const home = `/games/${id}`;
  const key = document?.game;

  useEffect(() => {
    if (key === undefined || isSpent()) return undefined;
    let wanted = true;
    setRefusal(undefined);
    startRound(id, levelId, key, practice)
      .then(
        (now) => wanted && setStarted(now),
        (error) => wanted && setRefusal(asRefusal(error)),
      )
      // The result of the round before stays on the screen until there is another one.
      .finally(() => wanted && setPlayed(undefined));
    return () => {
      wanted = false;
    };
  }, [id, levelId, key, practice, number]);

  useEffect(() => {
    // «Назад» from what came after a round leads to the game, not into another round with its clock running.
    if (!isSpent()) return;
    markSpent(false);
    replaceWith(home);
  }, [home]);

  function finish(now: Played): void {
    setPlayed(now);
    setBefore(best);
    markSpent(true);
    if (started?.run === undefined) return;
    const inputs = now.inputs.map(([at, input]): [number, unknown] => [at, input]);
    void deliver({ run: started.run, level: `${id}/${levelId}`, inputs });
  }

  function again(): void {
    markSpent(false);
    // The round that has just ended may have moved the record that the next one is measured by.
    void renewMe();
    setNumber((count) => count + 1);
  }

  if (!entry || (document && !level)) {
    return (
      <Screen title={t('state.missing')} back={home} ownHeading>
        <StateCard kind="missing" heading />
      </Screen>
    );
  }
  if (played && started && document && level && !refusal) {
    return (
      <Outcome
        game={id}
        document={document}
        level={level}
        played={played}
        run={started.run}
        before={before}
        practice={practice}
        told={started.game.told?.(level.level, played.state) ?? []}
        onAgain={again}
      />
    );
  }
  if (started && level && !refusal) {
    return (
      <Round
        key={number}
        title={`${entry.title}: ${level.title}`}
        game={started.game}
        level={level.level}
        seed={started.seed}
        practice={started.run === undefined}
        unplugged={started.unplugged}
        onOver={finish}
        onQuit={() => back(home)}
      />
    );
  }
  return (
    <Screen title={entry.title} back={home} closes>
      {missing && <Refused refusal={missing} retry={retry} />}
      {refusal && <RoundRefused refusal={refusal} onAgain={again} onPractice={() => setPractice(true)} />}
      {!missing && !refusal && <Waiting />}
    </Screen>
  );
}
