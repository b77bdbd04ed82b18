import bridge from '@vkontakte/vk-bridge';
import type { CreateHost, HostLook } from '../define.ts';
import { browserLook, listeners, within } from '../page.browser.ts';
import { routeOf } from '../route.ts';
import { languageTag } from './language.ts';
import { lookAfter } from './look.ts';
import { relaunch } from './relaunch.ts';

/** How long the first picture may wait for VK's colours. */
const START_MS = 800;
const ANSWER_MS = 3000;
/** Sharing takes as long as the player does; on some Android clients it never answers at all (vk-bridge #583). */
const SHARE_MS = 60_000;
/** Two taps within this time are one: a second box over the first breaks both (vk-bridge #258). */
const DOUBLE_TAP_MS = 1000;
/** VK's error code for "this client does not have it". */
const UNSUPPORTED = 6;

/**
 * VK's mini-app, over vk-bridge. Its calls can hang for ever, so each has a limit of time and something to fall back on.
 * Its messages can be forged by any frame (it checks no origin), so nothing in them is ever taken as an identity: that is
 * the signed launch string in the page's address alone.
 */
export const createHost: CreateHost = ({ search, hash }) => {
  const launch = search.replace(/^\?/, '');
  const params = new URLSearchParams(launch);
  const native = bridge.isWebView();
  const looks = listeners<HostLook>();
  const hides = listeners<boolean>();
  const routes = listeners<string>();
  let look = browserLook();
  look.language = languageTag(params.get('vk_language')) ?? look.language;
  let hidden = document.hidden;
  let here = routeOf(hash);
  let swipe: boolean | undefined;
  let started: Promise<unknown> | undefined;
  let share: { promise: Promise<'shared' | 'copied' | undefined>; at: number } | undefined;

  function tellLook(told: unknown): void {
    look = lookAfter(look, told);
    looks.tell(look);
  }

  function tellHidden(now: boolean): void {
    if (now === hidden) return;
    hidden = now;
    hides.tell(now);
  }

  function tellRoute(fragment: unknown): void {
    const route = typeof fragment === 'string' ? routeOf(fragment) : undefined;
    // VK may repeat what we told it ourselves in `at`.
    if (route === undefined || route === here) return;
    here = route;
    routes.tell(route);
  }

  const configured = new Promise<void>((resolve) => {
    bridge.subscribe(({ detail }) => {
      // Frames of other origins reach this too: a message may have any form.
      const type = detail?.type;
      const data = (detail as { data?: unknown } | undefined)?.data;
      if (type === 'VKWebAppUpdateConfig' || type === 'VKWebAppGetConfigResult') {
        tellLook(data);
        resolve();
      } else if (type === 'VKWebAppUpdateInsets') tellLook(data);
      else if (type === 'VKWebAppViewHide') tellHidden(true);
      else if (type === 'VKWebAppViewRestore') tellHidden(document.hidden);
      // Not …LocationChanged: that only echoes our own `at`, perhaps after a newer one (vk-bridge #197).
      else if (type === 'VKWebAppChangeFragment') tellRoute((data as { location?: unknown } | undefined)?.location);
    });
  });
  // Where VK's own restore event gets lost, the page's visibility has the last word.
  document.addEventListener('visibilitychange', () => tellHidden(document.hidden));

  function begin(): Promise<unknown> {
    // Init first: VK shows an app that does not call it as broken. Nobody waits for its answer.
    void within(ANSWER_MS, bridge.send('VKWebAppInit', {}));
    void within(ANSWER_MS, bridge.send('VKWebAppGetConfig'));
    return within(START_MS, configured);
  }

  async function offer(link: string): Promise<'shared' | 'copied' | undefined> {
    const outcome = await within(
      SHARE_MS,
      bridge.send('VKWebAppShare', { link }).then(
        () => 'shared' as const,
        (refusal: { error_data?: { error_code?: number } }) => refusal?.error_data?.error_code,
      ),
    );
    if (outcome === 'shared') return outcome;
    if (outcome !== UNSUPPORTED) return undefined;
    return (await within(ANSWER_MS, bridge.send('VKWebAppCopyText', { text: link }))) && 'copied';
  }

  return {
    key: 'vk',
    can: {
      share: true,
      haptics: native,
      capsule: native || /^mobile_/.test(params.get('vk_platform') ?? ''),
    },
    route: here,
    /** Fallback: the page's own launch string. */
    async launch(fresh) {
      return fresh ? relaunch(launch, await within(ANSWER_MS, bridge.send('VKWebAppGetLaunchParams'))) : launch;
    },
    /** Fallback: the browser's theme and the launch's language; VK's colours still come by `onLook` if they come later. */
    async start() {
      started ??= begin();
      await started;
      return look;
    },
    onLook: looks.add,
    onHidden: hides.add,
    onRoute: routes.add,
    /** Fallback: none; VK then shares the link of the place before. The leading slash keeps fragments from piling up. */
    at(route, canGoBack) {
      if (native && canGoBack !== swipe) {
        swipe = canGoBack;
        void within(ANSWER_MS, bridge.send('VKWebAppSetSwipeSettings', { history: canGoBack }));
      }
      if (route === here) return;
      here = route;
      void within(ANSWER_MS, bridge.send('VKWebAppSetLocation', { location: route, replace_state: true }));
    },
    /** Fallback: silence. The web clients have no haptics. */
    haptic(kind) {
      if (!native) return;
      const call =
        kind === 'light' || kind === 'medium'
          ? bridge.send('VKWebAppTapticImpactOccurred', { style: kind })
          : bridge.send('VKWebAppTapticNotificationOccurred', { type: kind });
      void within(ANSWER_MS, call);
    },
    /** Fallback: where VK can't share, it copies the link. An unanswered call counts as not shared. */
    share(link) {
      if (!share || Date.now() - share.at > DOUBLE_TAP_MS) share = { promise: offer(link), at: Date.now() };
      return share.promise;
    },
  };
};
