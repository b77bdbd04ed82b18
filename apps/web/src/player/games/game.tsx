import './game.css';
import { useEffect, useState } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import { keep, readKept } from '../../ui/kept.ts';
import { useMe } from '../data/me.ts';
import { useDocument } from '../data/use-document.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { levelBests } from './level-bests.ts';
import { LevelList } from './level-list.tsx';
import { NearMe } from './near-me.tsx';
import { playable } from './playable.ts';
import { WaitingRuns } from './waiting-runs.tsx';

/** The page of a game: how to play, my record, the levels, the ways in, the board of the day. */
export default function GameScreen({ id }: { id: string }) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  const { entry, value, refusal, retry } = useDocument('games', id);
  const [chosen, setChosen] = useState(() => readKept<string>(`level.${id}`));
  const levels = value?.levels ?? [];
  const bests = levelBests();
  const first = levels.find((level) => bests[`${id}/${level.id}`] === undefined) ?? levels[0];
  const level = levels.find((one) => one.id === chosen) ?? first;
  useEffect(() => {
    // The round and the game's own screen come while the level is being chosen, so that «Играть» starts at once.
    void import('./run.tsx').catch(() => {});
    if (value) void playable(value.game).catch(() => {});
  }, [value]);
  return (
    <Screen title={entry?.title ?? t('state.missing')} back="/play" lang={lang}>
      {!entry && <StateCard kind="missing" />}
      {entry && (
        <section className="card sheet mm game-field">
          <p className="s b">{t('game.how')}</p>
          <p lang={lang}>{value?.howTo ?? entry.summary}</p>
          <MyBest game={id} />
          <Drawing src={entry.drawing} eager />
        </section>
      )}
      <WaitingRuns />
      {refusal && <Refused refusal={refusal} retry={retry} />}
      {entry && !value && !refusal && <Waiting />}
      {value && level && (
        <>
          <LevelList
            game={id}
            document={value}
            chosen={level.id}
            onChoose={(one) => {
              setChosen(one);
              keep(`level.${id}`, one);
            }}
          />
          <div className="game-doors">
            <a className="btn cf" href={hrefOf(`games/${id}/play/${level.id}`)}>
              {t('game.play')}
            </a>
            <a className="btn q" href={hrefOf(`games/${id}/play/${level.id}?practice`)}>
              {t('game.practice')}
            </a>
          </div>
          <NearMe game={id} />
        </>
      )}
    </Screen>
  );
}

function MyBest({ game }: { game: string }) {
  const t = useT();
  const language = useLanguage();
  const { me } = useMe();
  const mine = me?.games.find((one) => one.game === game);
  if (!mine) return <p className="s game-best">{me && t('game.mine.none')}</p>;
  return (
    <p className="game-best">
      <span className="s b">{t('game.mine')}</span>
      <span className="d d36">{grouped(mine.best, language)}</span>
    </p>
  );
}
