import './watch.css';
import { useEffect, useRef, useState } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useStore } from '../../ui/store.ts';
import type { Documents } from '../data/documents.ts';
import { choose, settings } from '../data/settings.ts';
import { NextStep } from '../places/next-step.tsx';
import { clock } from '../words/format.ts';
import { useT } from '../words/words.ts';
import { Caption } from './captions.tsx';
import { Scrub } from './scrub.tsx';
import { useKeys } from './use-keys.ts';
import { usePlayer } from './use-player.ts';
import { useWatching } from './use-watching.ts';
import type { Cue } from './vtt.ts';

interface Props {
  id: string;
  video: Documents['videos'];
  cues: readonly Cue[];
  lang: string | undefined;
  /** Seconds where this player stopped last time. */
  resume: number;
  onBroken(): void;
}

const SPEEDS = [1, 1.25, 1.5, 0.75];

/** The video itself with everything that lies over it. */
export function Stage({ id, video, cues, lang, resume, onBroken }: Props) {
  const t = useT();
  const { captions } = useStore(settings);
  const element = useRef<HTMLVideoElement>(null);
  const { playing, at, muted, speed, ended, broken } = usePlayer(element);
  useWatching(id, element);
  const [closed, setClosed] = useState(false);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (broken) onBroken();
  }, [broken, onBroken]);
  useEffect(() => {
    if (element.current && resume > 0 && !begun) element.current.currentTime = resume;
  }, [resume, begun]);

  const seek = (to: number): void => {
    if (element.current) element.current.currentTime = Math.min(video.seconds, Math.max(0, to));
  };
  const toggle = (): void => {
    const player = element.current;
    if (!player) return;
    setBegun(true);
    setClosed(false);
    if (player.paused) player.play().catch(() => {});
    else player.pause();
  };
  const mute = (): void => {
    if (element.current) element.current.muted = !element.current.muted;
  };
  useKeys({
    ' ': toggle,
    ArrowLeft: () => seek(at - 5),
    ArrowRight: () => seek(at + 5),
    m: mute,
    c: () => choose({ captions: !captions }),
  });

  return (
    <div className={`stage ${video.orientation}${playing ? ' playing' : ''}`}>
      {/* biome-ignore lint/a11y/useMediaCaption: every video of a pack has captions; the tracks stand below */}
      <video ref={element} src={video.file} preload="metadata" playsInline aria-label={video.title}>
        {video.captions.map(({ language, file }) => (
          <track key={file} kind="captions" src={file} srcLang={language} />
        ))}
      </video>
      {/* The clip itself is light in both themes, and so is its first picture. */}
      {!begun && <Drawing src={video.poster} className="sheet" eager />}
      <button
        type="button"
        className="stage-press"
        aria-label={t(playing ? 'watch.pause' : 'watch.play')}
        onClick={toggle}
      >
        <span className="disc cf">
          <Icon name={playing ? 'pause' : 'start'} />
        </span>
      </button>
      <div className="stage-foot">
        {captions && <Caption cues={cues} at={at} lang={lang} />}
        {!begun && resume > 0 && <span className="pill">{t('watch.resume', { at: clock(resume) })}</span>}
        <Scrub at={at} seconds={video.seconds} onSeek={seek} />
        <div className="stage-row">
          <span className="s" style={{ padding: '0 10px' }}>
            {clock(at)} / {clock(video.seconds)}
          </span>
          <span className="gr" />
          <button
            type="button"
            className="d speed"
            aria-label={t('watch.speed', { n: speed })}
            onClick={() => {
              const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
              if (element.current) element.current.playbackRate = next;
            }}
          >
            ×{speed}
          </button>
          <button
            type="button"
            className="icon-btn"
            aria-label={t(muted ? 'watch.unmute' : 'watch.mute')}
            onClick={mute}
          >
            <Icon name={muted ? 'mute' : 'sound'} />
          </button>
          <button
            type="button"
            className="icon-btn"
            aria-pressed={captions}
            aria-label={t('watch.captions')}
            style={{ opacity: captions ? 1 : 0.55 }}
            onClick={() => choose({ captions: !captions })}
          >
            <Icon name="text" />
          </button>
        </div>
      </div>
      {ended && !closed && (
        <div className="stage-over">
          <p className="d d36">{t('watch.end')}</p>
          <NextStep reference={video.next} />
          <button type="button" className="btn q wide" style={{ marginTop: 8 }} onClick={toggle}>
            <Icon name="again" small />
            {t('watch.again')}
          </button>
          <button type="button" className="btn q wide" style={{ marginTop: 8 }} onClick={() => setClosed(true)}>
            {t('do.close')}
          </button>
        </div>
      )}
    </div>
  );
}
