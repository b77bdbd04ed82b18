import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { meOf } from './steps/api.ts';
import { arrivedAt, goTo, openPlayer, type Player, placeOf, screenOf, vkLaunch, withFakeVk } from './steps/player.ts';
import { placesOf } from './steps/scenes.ts';
import { until } from './steps/until.ts';
import { wordsOf } from './steps/words.ts';
import { firstOf, startWorld, type World } from './steps/world.ts';

/** What VK's own buttons cover at the right of the header. */
const CAPSULE_PX = 104;

let world: World;
let player: Player;
before(async () => {
  world = await startWorld();
});
after(() => world?.server.stop());
afterEach(() => player?.close());

for (const client of ['android', 'iphone', 'web'] as const) {
  test(`VK's ${client} client starts the app, which knows its player for sure and finds them again`, async () => {
    const launch = {
      vk_user_id: `77${client.length}`,
      vk_platform: client === 'web' ? 'desktop_web' : `mobile_${client}`,
    };
    player = await openPlayer(world, { host: 'vk', at: '/me', fake: { client }, launch });
    const first = await meOf(player);
    assert.equal(first.verified, true);
    const inits = await withFakeVk(player, ({ calls }) => calls.filter(({ method }) => method === 'VKWebAppInit'));
    assert.equal(inits.length, 1);
    assert.deepEqual(player.problems, []);
    await player.close();
    player = await openPlayer(world, { host: 'vk', at: '/me', fake: { client }, launch });
    assert.deepEqual(await meOf(player), first);
  });
}

test("VK's theme is worn from the start and flips at once", async () => {
  player = await openPlayer(world, { host: 'vk', theme: 'light', fake: { appearance: 'dark' } });
  const { page } = player;
  const look = () =>
    page.evaluate<string[]>(
      '[document.documentElement.dataset.theme, getComputedStyle(document.body).backgroundColor, document.querySelector("meta[name=theme-color]").content]',
    );
  await until('it is dark', async () => (await look())[0] === 'dark');
  const dark = await look();
  await withFakeVk(player, (fake) => fake.setTheme('light'));
  await until('it is light', async () => (await look())[0] === 'light');
  const light = await look();
  for (const [index, value] of light.entries()) assert.notEqual(value, dark[index]);
});

test("VK's language is the app's, and what the city wrote keeps its own", async () => {
  player = await openPlayer(world, { host: 'vk', launch: { vk_language: 'en' }, at: '/factories' });
  const { page } = player;
  await page.getByRole('heading', { level: 1, name: wordsOf('en')('shelf.factories') }).waitFor();
  assert.equal(await page.evaluate<string>('document.documentElement.lang'), 'en');
  const { title } = firstOf(world, 'factories');
  const card = page.getByRole('main').getByText(title, { exact: true }).first();
  assert.equal(await card.locator('xpath=ancestor-or-self::*[@lang][1]').getAttribute('lang'), 'ru');
});

test('nothing lies under a notch or a home bar', async () => {
  const insets = { top: 40, right: 0, bottom: 34, left: 0 };
  player = await openPlayer(world, { host: 'vk', at: '/factories', fake: { client: 'iphone', insets } });
  const { page, say } = player;
  const heading = page.getByRole('heading', { level: 1 });
  const tab = page
    .getByRole('navigation', { name: say('tab.label') })
    .getByRole('link')
    .first();
  await until('the heading is below the notch', async () => ((await heading.boundingBox())?.y ?? 0) >= insets.top);
  const box = await tab.boundingBox();
  assert.ok(box && box.y + box.height <= 780 - insets.bottom, JSON.stringify(box));
});

test("the header leaves VK's own buttons their place on every screen of a phone", async () => {
  player = await openPlayer(world, { host: 'vk' });
  const { page } = player;
  const covered = `(() => {
    const edge = innerWidth - ${CAPSULE_PX};
    const found = [];
    for (const element of document.querySelectorAll('header a, header button, header h1')) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const rects = element.tagName === 'H1' ? [...range.getClientRects()] : [element.getBoundingClientRect()];
      if (rects.some(({ right, width, top }) => width > 1 && top < 56 && right > edge + 1))
        found.push(element.getAttribute('aria-label') ?? element.textContent);
    }
    return found;
  })()`;
  const found: string[] = [];
  for (const place of placesOf(player)) {
    await goTo(player, place);
    await page.evaluate('scrollTo(0, 0)');
    for (const name of await page.evaluate<string[]>(covered)) found.push(`${place}: ${name}`);
  }
  assert.deepEqual(found, []);
});

test('Back goes through the screens as they came, and VK is told when it may not leave the app', async () => {
  player = await openPlayer(world, { host: 'vk' });
  const { page, say } = player;
  const factory = firstOf(world, 'factories');
  const swipes = () =>
    withFakeVk(player, ({ calls }) =>
      calls.filter(({ method }) => method === 'VKWebAppSetSwipeSettings').map(({ props }) => props.history),
    );
  await page
    .getByRole('navigation', { name: say('tab.label') })
    .getByRole('link', { name: say('tab.factories') })
    .click();
  await arrivedAt(player, '/factories');
  await page.locator(`a[href="#/factories/${factory.id}"]`).click();
  await arrivedAt(player, `/factories/${factory.id}`);
  await until('history is inside the app', async () => (await swipes()).at(-1) === true);
  await page.goBack();
  await arrivedAt(player, '/factories');
  await page.goBack();
  await arrivedAt(player, '/');
  await until('a swipe may close the app', async () => (await swipes()).at(-1) === false);
});

test('a deep link opens right there, and the way back from it stays in the app', async () => {
  const quiz = firstOf(world, 'quizzes');
  for (const host of ['vk', 'web'] as const) {
    player = await openPlayer(world, { host, at: `/quizzes/${quiz.id}` });
    const { page, say } = player;
    assert.equal(placeOf(player), `/quizzes/${quiz.id}`);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), quiz.title);
    await page.getByRole('link', { name: say('nav.back') }).click();
    await arrivedAt(player, '/play');
    await player.close();
  }
});

test('a link that is opened while the app is up leads there', async () => {
  player = await openPlayer(world, { host: 'vk' });
  const story = firstOf(world, 'stories');
  await withFakeVk(player, (fake) => fake.setTheme('light'));
  await player.page.evaluate(`window.fakeVk.openFragment('stories/${story.id}')`);
  assert.equal(await arrivedAt(player, `/stories/${story.id}`), story.title);
});

test('a launch of days ago is exchanged for a fresh one', async () => {
  const old = String(Math.floor(Date.now() / 1000) - 5 * 86_400);
  const fresh = vkLaunch({ vk_user_id: '4242' });
  player = await openPlayer(world, {
    host: 'vk',
    at: '/me',
    launch: { vk_ts: old, vk_user_id: '4242' },
    fake: { launch: fresh },
  });
  await player.page.getByText(player.say('me.sign'), { exact: true }).waitFor();
  assert.equal((await meOf(player)).verified, true);
  await screenOf(player);
});
