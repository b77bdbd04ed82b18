import type { BrowserContextOptions, Page } from 'playwright-core';
import { type FakeOptions, type FakeVk, fakeBridgeScript } from '../../packages/platforms/src/vk/fake-bridge.ts';
import { signVkLaunch } from '../../packages/platforms/src/vk/sign.ts';
import { type OpenedPage, openPage } from '../harness.ts';
import { until } from './until.ts';
import type { Say } from './words.ts';
import { VK, type World } from './world.ts';

export type HostKey = 'vk' | 'web';

/** Somebody with the app open. */
export interface Player extends OpenedPage {
  world: World;
  say: Say;
}

export interface PlayerOptions {
  host?: HostKey;
  /** A place such as `/quizzes/metal`. */
  at?: string;
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** How the fake VK behaves. */
  fake?: FakeOptions;
  /** Launch parameters of VK over the usual ones. */
  launch?: Readonly<Record<string, string>>;
  /** What is done to the page before the app comes. */
  prepare?: (page: Page) => Promise<unknown>;
  context?: BrowserContextOptions;
}

let users = 1000;

/** Signs a launch as VK would, right now, for a user whom nobody else of this test file is. */
export function vkLaunch(over: Readonly<Record<string, string>> = {}): string {
  const params = {
    vk_app_id: VK.appId,
    vk_user_id: String(++users),
    vk_language: 'ru',
    vk_platform: 'mobile_android',
    vk_access_token_settings: '',
    vk_ts: String(Math.floor(Date.now() / 1000)),
    ...over,
  };
  return signVkLaunch(params, VK.secret);
}

/** Opens the app as a new player, on a phone unless told otherwise, and waits for its first screen. */
export async function openPlayer(world: World, options: PlayerOptions = {}): Promise<Player> {
  const player = await openApp(world, options);
  await screenOf(player);
  return player;
}

/** Opens the app and does not wait for a screen: perhaps there is none to come. */
export async function openApp(world: World, options: PlayerOptions = {}): Promise<Player> {
  const { host = 'web', at = '/', width = 360, height = 780, theme = 'light', fake, launch, prepare } = options;
  const isVk = host === 'vk';
  const search = isVk ? `?${vkLaunch(launch)}` : '';
  const opened = await openPage({
    url: `${world.server.url}/${search}#${at}`,
    width,
    height,
    theme,
    prepare: async (page) => {
      if (isVk) await page.addInitScript({ content: fakeBridgeScript({ appearance: theme, ...fake }) });
      await prepare?.(page);
    },
    ...(options.context ? { context: options.context } : {}),
  });
  return { ...opened, world, say: world.say };
}

/** Waits until a screen stands with its heading and nothing more is on its way, and gives the heading's words. */
export async function screenOf({ page, atRest }: OpenedPage): Promise<string> {
  await until('a screen stands', async () => {
    const headings = await page.getByRole('heading', { level: 1 }).count();
    return headings > 0 && (await page.locator('.waiting').count()) === 0;
  });
  await atRest();
  return ((await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '').trim();
}

/** Goes to a place by its address, as a link to it would, and gives its heading. */
export async function goTo(player: OpenedPage, at: string): Promise<string> {
  await player.page.evaluate(`location.hash = ${JSON.stringify(`#${at}`)}`);
  return screenOf(player);
}

/** The place of now: `/quizzes/metal`. */
export function placeOf({ page }: OpenedPage): string {
  return new URL(page.url()).hash.replace(/^#\/?/, '/');
}

/** Waits until the app stands at a place. */
export async function arrivedAt(player: OpenedPage, at: string): Promise<string> {
  await until(`the place is ${at}`, () => placeOf(player) === at);
  return screenOf(player);
}

/** Runs something with the fake VK of the page. */
export function withFakeVk<T>(player: OpenedPage, run: (fake: FakeVk) => T): Promise<T> {
  return player.page.evaluate(`(${run})(window.fakeVk)`) as Promise<T>;
}

/** The link of the one next step that the screen offers. */
export function nextStepOf({ page, say }: Player) {
  return page.getByRole('link').filter({ has: page.getByRole('heading', { name: say('next.title') }) });
}
