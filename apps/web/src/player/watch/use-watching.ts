import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../api/types.ts';
import { call } from '../data/call.ts';
import { meChanged } from '../data/me.ts';
import { addRange, type Range } from './ranges.ts';

const EVERY_MS = 10_000;
/** The clock of a video ticks about four times a second; a larger step forward is a jump. */
const LARGEST_STEP_S = 1.5;

export type Watched = ReplyOf<'recordWatching'>;

/**
 * Collects what was really watched and tells the server every 10 seconds, on pause and when the page goes away. Reports
 * merge there, so a lost or doubled one does no harm; what could not be sent is kept for the next.
 */
export function useWatching(video: string, element: RefObject<HTMLVideoElement | null>): Watched | undefined {
  const [watched, setWatched] = useState<Watched>();
  const ranges = useRef<Range[]>([]);
  const last = useRef<number>(undefined);

  const report = useCallback(
    (leaving: boolean): void => {
      const sent = ranges.current;
      if (sent.length === 0) return;
      ranges.current = [];
      const positionMs = Math.floor((element.current?.currentTime ?? 0) * 1000);
      const body = { ranges: sent.map(([from, to]): [number, number] => [from, to]), positionMs };
      meChanged();
      call('recordWatching', { params: { video }, body }, { keepalive: leaving }).then(setWatched, () => {
        for (const range of sent) ranges.current = addRange(ranges.current, range);
      });
    },
    [video, element],
  );

  useEffect(() => {
    const player = element.current;
    if (!player) return undefined;
    const tick = (): void => {
      const now = player.currentTime;
      const before = last.current;
      last.current = now;
      if (
        before === undefined ||
        player.seeking ||
        now <= before ||
        now - before > LARGEST_STEP_S * player.playbackRate
      )
        return;
      ranges.current = addRange(ranges.current, [Math.floor(before * 1000), Math.floor(now * 1000)]);
    };
    const jump = (): void => {
      last.current = player.currentTime;
    };
    const stop = (): void => {
      tick();
      report(false);
    };
    const leave = (): void => report(true);
    const hide = (): void => {
      if (!document.hidden) return;
      player.pause();
      report(true);
    };
    const timer = setInterval(() => report(false), EVERY_MS);
    player.addEventListener('timeupdate', tick);
    player.addEventListener('seeked', jump);
    player.addEventListener('pause', stop);
    player.addEventListener('ended', stop);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(timer);
      player.removeEventListener('timeupdate', tick);
      player.removeEventListener('seeked', jump);
      player.removeEventListener('pause', stop);
      player.removeEventListener('ended', stop);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      report(true);
    };
  }, [element, report]);

  return watched;
}
