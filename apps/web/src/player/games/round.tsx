import './round.css';
import type { InputLog, Seed } from '@oi/games/define.ts';
import type { GameSound, PlayableGame } from '@oi/games/view.ts';
import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { Drawing } from '../../ui/drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useStore } from '../../ui/store.ts';
import { host } from '../data/host.ts';
import { knock } from '../data/knock.ts';
import { choose, settings } from '../data/settings.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import type { WordKey } from '../words/dictionary.ts';
import { useT } from '../words/words.ts';
import { PauseCard } from './pause-card.tsx';
import { RoundClock } from './round-clock.tsx';
import { ScoreLine } from './score-line.tsx';
import { strike } from './sounds.ts';
import { usePaused } from './use-paused.ts';
import { useRound } from './use-round.ts';

/** How a round ended here: the log, the score and the state that the rules made of it. */
export interface Played {
  inputs: InputLog;
  score: number;
  state: unknown;
}

interface Props {
  title: string;
  game: PlayableGame;
  level: unknown;
  seed: Seed;
  /** Without a clock on the screen and without a board. */
  practice: boolean;
  /** Practice because there is no network, which must be said. */
  unplugged: boolean;
  onOver(played: Played): void;
  onQuit(): void;
}

/** The finished field is looked at once more before the result takes its place. */
const LAST_LOOK_MS = 1000;

const strikeIfWanted = (name: GameSound, rise?: number): void => {
  if (settings.get().sound) strike(name, rise);
};

const draw = (src: string) => <Drawing src={src} eager />;

/** A round of any game: score and clock above, the game's own screen below, the pause over both. */
export function Round({ title, game, level, seed, practice, unplugged, onOver, onQuit }: Props) {
  const t = useT();
  const capsule = useStore(host)?.can.capsule ?? true;
  const lang = useContentLang(useVisible().pack.language);
  const [paused, setPaused] = usePaused();
  const ending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return () => clearTimeout(ending.current);
  }, []);
  const round = useRound(game, level, seed, { paused, practice }, (played) => {
    setTimeout(() => strikeIfWanted('win'), LAST_LOOK_MS / 3);
    ending.current = setTimeout(() => onOver(played), LAST_LOOK_MS);
  });
  const { View } = game;
  const par = practice ? undefined : game.parMs?.(level);
  return (
    <main id="main" className={`round${paused ? ' stands' : ''}`}>
      <h1 className="hid" tabIndex={-1} ref={heading} lang={lang}>
        {title}
      </h1>
      <div className={`round-top${capsule ? '' : ' free'}`}>
        <button type="button" className="icon-btn" aria-label={t('game.pause')} onClick={() => setPaused(true)}>
          <Icon name="pause" />
        </button>
        <ScoreLine score={round.score} combo={game.combo?.(round.state) ?? 0} />
        <SoundSwitch />
      </div>
      <div className="round-time">
        {par === undefined ? (
          <p className="s m">{t(unplugged ? 'game.practice.offline' : 'game.practice.line')}</p>
        ) : (
          <RoundClock now={round.now} par={par} />
        )}
      </div>
      <div className="round-field">
        <View
          level={level}
          state={round.state}
          now={round.now}
          play={round.play}
          paused={paused}
          drawing={draw}
          sound={strikeIfWanted}
          haptic={knock}
          say={announce}
          words={(key, values) => t(key as WordKey, values)}
          lang={lang}
        />
      </div>
      {paused && <PauseCard onGoOn={() => setPaused(false)} onQuit={onQuit} />}
    </main>
  );
}

function SoundSwitch() {
  const t = useT();
  const { sound } = useStore(settings);
  return (
    <button
      type="button"
      className="icon-btn"
      aria-label={t(sound ? 'game.sound.on' : 'game.sound.off')}
      onClick={() => choose({ sound: !sound })}
    >
      <Icon name={sound ? 'sound' : 'mute'} />
    </button>
  );
}
