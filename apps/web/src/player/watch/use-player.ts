import { type RefObject, useEffect, useState } from 'react';
import { hostReady } from '../data/host.ts';

/** What the screen shows of a video. */
export interface PlayerState {
  playing: boolean;
  /** Seconds. */
  at: number;
  muted: boolean;
  speed: number;
  ended: boolean;
  broken: boolean;
}

const STATE: PlayerState = { playing: false, at: 0, muted: false, speed: 1, ended: false, broken: false };
const EVENTS = ['play', 'pause', 'timeupdate', 'seeking', 'volumechange', 'ratechange', 'ended', 'error'] as const;

/** Follows a video element; it stands when the host hides the app. */
export function usePlayer(element: RefObject<HTMLVideoElement | null>): PlayerState {
  const [state, setState] = useState(STATE);
  useEffect(() => {
    const player = element.current;
    if (!player) return undefined;
    const read = (): void =>
      setState({
        playing: !player.paused,
        at: player.currentTime,
        muted: player.muted,
        speed: player.playbackRate,
        ended: player.ended,
        broken: player.error !== null,
      });
    let stop = (): void => {};
    hostReady().then(
      (host) => {
        stop = host.onHidden((hidden) => hidden && player.pause());
      },
      () => {},
    );
    for (const event of EVENTS) player.addEventListener(event, read);
    return () => {
      stop();
      for (const event of EVENTS) player.removeEventListener(event, read);
    };
  }, [element]);
  return state;
}
