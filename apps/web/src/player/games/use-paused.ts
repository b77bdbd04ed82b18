import { useEffect, useState } from 'react';
import { hostReady } from '../data/host.ts';

/** Whether the machine stands: by the player's hand, or because the app was hidden. It starts again by hand only. */
export function usePaused(): [boolean, (paused: boolean) => void] {
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    const hidden = (): void => {
      if (document.hidden) setPaused(true);
    };
    let stop = (): void => {};
    document.addEventListener('visibilitychange', hidden);
    hostReady().then(
      (host) => {
        stop = host.onHidden((now) => now && setPaused(true));
      },
      () => {},
    );
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      stop();
    };
  }, []);
  return [paused, setPaused];
}
