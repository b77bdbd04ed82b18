import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openPage } from './harness.ts';
import { openPlayer } from './steps/player.ts';
import { scenes } from './steps/scenes.ts';
import { until } from './steps/until.ts';
import { OTHER_PACK, startWorld, type World } from './steps/world.ts';

const PHONE = { width: 360, height: 780 };
const DESKTOP = { width: 1280, height: 800 };
const CALM = { reducedMotion: 'reduce' } as const;

const worlds: World[] = [];
after(async () => {
  for (const world of worlds) await world.server.stop();
});

async function newWorld(pack?: string): Promise<World> {
  const world = await startWorld(pack === undefined ? {} : { PACK: pack });
  worlds.push(world);
  return world;
}

/** What says which theme is worn once all its colours stand: even calm pages fade for a frame. */
const WORN = `new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const fading = document.getAnimations().some((one) => one instanceof CSSTransition && one.playState === 'running');
  told(fading ? 'none yet' : document.documentElement.dataset.theme);
})))`;

/** Checks a page in both themes; the second time only what a theme can change. */
async function inBothThemes(page: Page, what: string): Promise<string[]> {
  const theme = (wanted: 'light' | 'dark') => async () => {
    await page.emulateMedia({ colorScheme: wanted, ...CALM });
    return (await page.evaluate<string>(WORN)) === wanted;
  };
  await until('it is light', theme('light'));
  const light = (await axe(page)).map((violation) => `${what}, light: ${violation}`);
  await until('it is dark', theme('dark'));
  const dark = (await axe(page, ['color-contrast'])).map((violation) => `${what}, dark: ${violation}`);
  await until('it is light', theme('light'));
  return [...light, ...dark];
}

/** Checks every scene of a city's app. */
async function everyScene(pack: string | undefined, size: typeof PHONE): Promise<string[]> {
  const player = await openPlayer(await newWorld(pack), { ...size, context: CALM });
  const found: string[] = [];
  for await (const scene of scenes(player)) found.push(...(await inBothThemes(player.page, scene)));
  await player.close();
  return found;
}

test('axe finds nothing on any screen of a phone, in the default city', async () => {
  assert.deepEqual(await everyScene(undefined, PHONE), []);
});

test('axe finds nothing on any screen of a desktop, in another city with its own colours', async () => {
  assert.deepEqual(await everyScene(OTHER_PACK, DESKTOP), []);
});

test("axe finds nothing on the doors of the staff's page", async () => {
  const { server } = await newWorld();
  const found: string[] = [];
  for (const size of [PHONE, DESKTOP]) {
    for (const door of ['/staff', '/staff#link=any']) {
      const { page, atRest, close } = await openPage({
        url: `${server.url}${door}`,
        ...size,
        theme: 'light',
        context: CALM,
      });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await atRest();
      found.push(...(await inBothThemes(page, `${door} at ${size.width} px`)));
      await close();
    }
  }
  assert.deepEqual(found, []);
});
