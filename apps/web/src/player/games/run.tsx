import type { InputLog } from '@oi/games/define.ts';
import type { PlayableGame } from '@oi/games/view.ts';
import { useEffect, useState } from 'react';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import type { ReplyOf } from '../../api/types.ts';
import { call } from '../data/call.ts';
import { meChanged } from '../data/me.ts';
import { useDocument } from '../data/use-document.ts';
import { back } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useT } from '../words/words.ts';
import { isPractice } from './game.tsx';
import { Outcome, type OutcomeOf } from './outcome.tsx';
import { playable } from './playable.ts';
import { Round } from './round.tsx';

/** A started round: ranked with the server's seed and run, or practice with a seed of our own. */
interface Started {
  game: PlayableGame;
  seed: number;
  run: ReplyOf<'startRun'> | undefined;
  /** Practice because there was no network, which the screen says. */
  unplugged: boolean;
}

const own = (): number => Math.floor(Math.random() * 0x1_0000_0000);

async function start(id: string, level: string, key: string): Promise<Started | undefined> {
  const game = await playable(key);
  if (!game) return undefined;
  if (isPractice()) return { game, seed: own(), run: undefined, unplugged: false };
  try {
    const run = await call('startRun', { body: { game: id, level, version: game.rules.version } });
    return { game, seed: run.seed, run, unplugged: false };
  } catch (error) {
    const { code } = asRefusal(error);
    if (code !== 'offline' && code !== 'slow') throw error;
    return { game, seed: own(), run: undefined, unplugged: true };
  }
}

/** A round from its start to its result, the same for every game. */
export default function Run({ id, level: levelId }: { id: string; level: string }) {
  const t = useT();
  const { entry, value: document, refusal: missing, retry } = useDocument('games', id);
  const level = document?.levels.find((one) => one.id === levelId);
  const [number, setNumber] = useState(0);
  const [started, setStarted] = useState<Started>();
  const [outcome, setOutcome] = useState<OutcomeOf>();
  const [refusal, setRefusal] = useState<Refusal>();
  const home = `/games/${id}`;
  const key = document?.game;
  useEffect(() => {
    if (key === undefined) return undefined;
    let wanted = true;
    setStarted(undefined);
    setOutcome(undefined);
    setRefusal(undefined);
    start(id, levelId, key).then(
      (now) => wanted && (now ? setStarted(now) : setRefusal(asRefusal(undefined))),
      (error) => wanted && setRefusal(asRefusal(error)),
    );
    return () => {
      wanted = false;
    };
  }, [id, levelId, key, number]);

  function finish(inputs: InputLog, score: number): void {
    const run = started?.run;
    setOutcome({ score, result: undefined, refusal: undefined, practice: run === undefined });
    if (!run) return;
    const send = (): void => {
      setOutcome({ score, result: undefined, refusal: undefined, practice: false });
      call('finishRun', {
        params: { run: run.id },
        body: { inputs: inputs.map(([at, input]): [number, unknown] => [at, input]) },
      }).then(
        (result) => {
          meChanged();
          setOutcome({ score, result, refusal: undefined, practice: false });
        },
        (error) => setOutcome({ score, result: undefined, refusal: asRefusal(error), practice: false, again: send }),
      );
    };
    send();
  }

  if (!entry || (document && !level)) {
    return (
      <Screen title={t('state.missing')} back={home} ownHeading>
        <StateCard kind="missing" heading />
      </Screen>
    );
  }
  if (outcome && document && level) {
    return (
      <Outcome
        game={id}
        document={document}
        level={level}
        outcome={outcome}
        onAgain={() => setNumber((count) => count + 1)}
      />
    );
  }
  if (started && level) {
    return (
      <Round
        key={number}
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
  const refused = refusal ?? missing;
  return (
    <Screen title={entry.title} back={home} closes>
      {refused ? (
        <Refused refusal={refused} retry={() => (missing ? retry() : setNumber((count) => count + 1))} />
      ) : (
        <Waiting />
      )}
    </Screen>
  );
}
