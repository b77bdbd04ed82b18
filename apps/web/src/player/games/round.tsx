import './round.css';
import type { InputLog, Seed } from '@oi/games/define.ts';
import type { PlayableGame } from '@oi/games/view.ts';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { Drawing } from '../../ui/drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Scale } from '../../ui/scale.tsx';
import { useStore } from '../../ui/store.ts';
import { host } from '../data/host.ts';
import { knock } from '../data/knock.ts';
import { choose, settings } from '../data/settings.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { clock, grouped } from '../words/format.ts';
import { useLanguage, useT, type WordKey } from '../words/words.ts';
import { strike } from './sounds.ts';
import { usePaused } from './use-paused.ts';
import { useRound } from './use-round.ts';

interface Props {
  game: PlayableGame;
  level: unknown;
  seed: Seed;
  /** Without a clock on the screen and without a board. */
  practice: boolean;
  /** Practice because there is no network, which must be said. */
  unplugged: boolean;
  onOver(inputs: InputLog, score: number): void;
  onQuit(): void;
}

const LAST_LOOK_MS = 900;
const CLOCK_MS = 500;

/** A round of any game: score and clock above, the game's own screen below, the pause over both. */
export function Round({ game, level, seed, practice, unplugged, onOver, onQuit }: Props) {
  const t = useT();
  const language = useLanguage();
  const capsule = useStore(host)?.can.capsule ?? true;
  const { sound } = useStore(settings);
  const lang = useContentLang(useVisible().pack.language);
  const [paused, setPaused] = usePaused();
  const ending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return () => clearTimeout(ending.current);
  }, []);
  const round = useRound(game, level, seed, paused, (inputs, score) => {
    play('win');
    ending.current = setTimeout(() => onOver(inputs, score), LAST_LOOK_MS);
  });
  const play = (name: Parameters<typeof strike>[0]): void => {
    if (settings.get().sound) strike(name);
  };
  const { View } = game;
  const par = practice ? undefined : game.parMs?.(level);
  return (
    <main id="main" className="round">
      <h1 className="hid" tabIndex={-1} ref={heading}>
        {t('play.title')}
      </h1>
      <div className={`round-top${capsule ? '' : ' free'}`}>
        <button type="button" className="icon-btn" aria-label={t('game.pause')} onClick={() => setPaused(true)}>
          <Icon name="pause" />
        </button>
        <Score score={round.score} language={language} label={t('game.score')} />
        <span className="gr" />
        <button
          type="button"
          className="icon-btn"
          aria-label={t(sound ? 'game.sound.on' : 'game.sound.off')}
          aria-pressed={sound}
          onClick={() => choose({ sound: !sound })}
        >
          <Icon name={sound ? 'sound' : 'mute'} />
        </button>
      </div>
      {par === undefined ? (
        <p className="c m round-time">{t(unplugged ? 'game.practice.offline' : 'game.practice.line')}</p>
      ) : (
        <Clock now={round.now} par={par} />
      )}
      <View
        level={level}
        state={round.state}
        now={round.now}
        play={round.play}
        paused={paused}
        drawing={(src) => <Drawing src={src} eager />}
        sound={play}
        haptic={knock}
        say={announce}
        words={(key, values) => t(key as WordKey, values)}
        lang={lang}
      />
      {paused && (
        <div className="round-stand" role="dialog" aria-modal="true" aria-label={t('game.paused')}>
          <div>
            <p className="d d48">{t('game.paused')}</p>
            <button
              type="button"
              className="btn cf wide"
              ref={(button) => button?.focus()}
              onClick={() => setPaused(false)}
            >
              {t('game.go-on')}
            </button>
            <button type="button" className="btn q wide" onClick={onQuit}>
              {t('game.quit')}
            </button>
          </div>
        </div>
      )}
    </main>
  );
}

function Score({ score, language, label }: { score: number; language: string; label: string }) {
  const [before, setBefore] = useState(score);
  const [gain, setGain] = useState(0);
  if (score !== before) {
    setGain(score - before);
    setBefore(score);
  }
  return (
    <span className="d d36 round-score">
      <span className="hid">{label} </span>
      {grouped(score, language)}
      {gain !== 0 && (
        <span key={`${score}`} className={`d d24 round-gain ${gain > 0 ? 'ok' : 'bad'}`} aria-hidden="true">
          {gain > 0 ? `+${gain}` : `−${-gain}`}
        </span>
      )}
    </span>
  );
}

function Clock({ now, par }: { now: () => number; par: number }) {
  const t = useT();
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMs(now()), CLOCK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return (
    <div className="round-time">
      <Scale value={ms} max={par} steps={Math.round(par / 1000)} />
      <div className="row c m">
        <span>{clock(ms / 1000)}</span>
        <span>{t('game.time.line', { par: clock(par / 1000) })}</span>
      </div>
    </div>
  );
}
