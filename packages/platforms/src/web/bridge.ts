import type { CreateHost } from '../define.ts';
import { browserLook, darkQuery, listeners, within } from '../page.browser.ts';
import { guestId } from './guest.browser.ts';

/** A share sheet stays open as long as the player looks at it; a broken one must not keep the button dead for ever. */
const SHARE_MS = 60_000;

const KNOCKS = { light: 10, medium: 25, success: [15, 60, 15], error: [40, 60, 40] };

/** A plain web page: the browser itself is the host, and the player is a guest whom nobody vouches for. */
export const createHost: CreateHost = () => {
  const launch = `guest=${guestId()}`;
  const hides = listeners<boolean>();
  document.addEventListener('visibilitychange', () => hides.tell(document.hidden));

  return {
    key: 'web',
    can: {
      share: 'share' in navigator || 'clipboard' in navigator,
      haptics: 'vibrate' in navigator,
      capsule: false,
    },
    route: undefined,
    launch: async () => launch,
    start: async () => browserLook(),
    onLook(changed) {
      const query = darkQuery();
      const tell = () => changed(browserLook());
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    onHidden: hides.add,
    onRoute: () => () => {},
    at() {},
    /** Fallback: silence. A browser may also ignore it before the player's first touch. */
    haptic(kind) {
      navigator.vibrate?.(KNOCKS[kind]);
    },
    /** Fallback: the clipboard, where the browser has no share sheet or does not allow it here. */
    async share(link) {
      if (navigator.share) {
        const failure = await within(
          SHARE_MS,
          navigator.share({ url: link }).then(
            () => 'none',
            (error: Error) => error.name,
          ),
        );
        if (failure === 'none') return 'shared';
        if (failure === undefined || failure === 'AbortError') return undefined;
      }
      const copied = navigator.clipboard?.writeText(link).then(() => 'copied' as const);
      return copied && within(SHARE_MS, copied);
    },
  };
};
