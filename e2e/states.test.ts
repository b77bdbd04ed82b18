import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { meOf } from './steps/api.ts';
import { levelsOf } from './steps/pairs.ts';
import { arrivedAt, goTo, openApp, openPlayer, type Player, screenOf, withFakeVk } from './steps/player.ts';
import { answer, choiceOf, type Known, keysOf, onwardOf, questionOf } from './steps/quiz.ts';
import { until } from './steps/until.ts';
import { firstOf, startWorld, type World } from './steps/world.ts';

const VISIBLE = '**/api/visible';
const DOCUMENTS = '**/content/*.json';
const ANSWERS = '**/api/attempts/*/answers';

let world: World;
let player: Player;
let known: Known[];
let quiz: string;
before(async () => {
  world = await startWorld();
  quiz = firstOf(world, 'quizzes').id;
  known = await keysOf(world, quiz);
});
after(() => world?.server.stop());
afterEach(() => player?.close());

/** Refuses as the server does. */
const refuse = (status: number, error: string) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ error, id: 'abc12345' }) });

const retry = () => player.page.getByRole('button', { name: player.say('do.retry') });

test('what takes long is said to be under way, and then comes', async () => {
  player = await openPlayer(world);
  const { page, say } = player;
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(DOCUMENTS, async (route) => {
    await held;
    await route.continue();
  });
  const factory = firstOf(world, 'factories');
  await page.evaluate(`location.hash = '#/factories/${factory.id}'`);
  await page
    .getByRole('status')
    .filter({ hasText: say('state.waiting') })
    .waitFor();
  assert.equal(await page.getByRole('heading', { level: 1, name: factory.title }).count(), 1);
  release?.();
  await page.getByRole('heading', { name: say('factory.facts') }).waitFor();
});

test('without a first answer of the server the app says so, with a number for support, and tries again', async () => {
  player = await openApp(world, { prepare: (page) => page.route(VISIBLE, refuse(500, 'internal')) });
  const { page, say } = player;
  const alert = page.getByRole('alert').filter({ hasText: say('state.error') });
  await alert.waitFor();
  assert.match((await alert.textContent()) ?? '', /abc12345/);
  await page.unroute(VISIBLE);
  await retry().click();
  await screenOf(player);
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('a document that does not come says so in its place, and comes on a retry', async () => {
  player = await openPlayer(world);
  const { page, say } = player;
  await page.route(DOCUMENTS, refuse(500, 'internal'));
  const factory = firstOf(world, 'factories');
  await goTo(player, `/factories/${factory.id}`);
  await page
    .getByRole('alert')
    .filter({ hasText: say('state.error') })
    .waitFor();
  await page.unroute(DOCUMENTS);
  await retry().click();
  await page.getByRole('heading', { name: say('factory.facts') }).waitFor();
});

test('a busy server is asked again without a word', async () => {
  let asked = 0;
  player = await openPlayer(world, {
    prepare: (page) =>
      page.route(VISIBLE, (route) => {
        asked += 1;
        return asked <= 2 ? refuse(503, 'try-again')(route) : route.continue();
      }),
  });
  assert.equal(asked, 3);
  assert.equal(await player.page.getByRole('alert').count(), 0);
});

test('without a network all that was read stays readable, and the rest says why it is not', async () => {
  player = await openPlayer(world, { at: '/factories' });
  const { page, say } = player;
  const [first, second] = world.visible.entries.filter(({ shelf }) => shelf === 'factories');
  assert.ok(first && second);
  await goTo(player, `/factories/${first.id}`);
  const facts = page.getByRole('heading', { name: say('factory.facts') });
  await facts.waitFor();
  await page.context().setOffline(true);
  await page.goBack();
  assert.equal(await arrivedAt(player, '/factories'), say('shelf.factories'));
  await goTo(player, `/factories/${first.id}`);
  await facts.waitFor();
  await goTo(player, '/');
  await goTo(player, `/factories/${second.id}`);
  const alert = page.getByRole('alert').filter({ hasText: say('state.offline') });
  await alert.waitFor();
  await page.context().setOffline(false);
  await alert.getByRole('button', { name: say('do.check') }).click();
  await facts.waitFor();
});

test('a screen whose code never came says so without a network, and opens when it is back', async () => {
  player = await openPlayer(world);
  const { page, say } = player;
  await page.context().setOffline(true);
  await page.evaluate("location.hash = '#/stories'");
  const alert = page.getByRole('alert').filter({ hasText: say('state.offline') });
  await alert.waitFor();
  await alert.getByRole('button').click();
  await page.context().setOffline(false);
  await alert.getByRole('button').click();
  await page.getByRole('heading', { level: 1, name: say('shelf.stories') }).waitFor();
});

async function beginQuiz(page: Page): Promise<void> {
  await page.getByRole('button', { name: player.say('quiz.begin') }).click();
}

test('an answer that was given without a network is kept and counts once when the network is back', async () => {
  player = await openPlayer(world, { at: `/quizzes/${quiz}` });
  const { page, say } = player;
  await beginQuiz(page);
  await answer(player, known, true);
  const question = await questionOf(player, known);
  let taken = 0;
  page.on('response', (reply) => {
    if (/\/answers$/.test(reply.url()) && reply.ok()) taken += 1;
  });
  await page.context().setOffline(true);
  await choiceOf(player, question, true).click();
  await page.getByText(say('quiz.kept')).waitFor();
  await page.context().setOffline(false);
  await onwardOf(player).waitFor();
  await page.getByText(question.explanation).waitFor();
  await player.atRest();
  assert.equal(taken, 1);
  const [mine] = (await meOf(player)).quizzes;
  assert.deepEqual([mine?.answered, mine?.right], [2, 2]);
});

test('an answer whose verdict was lost on the way outlives a reload and counts once', async () => {
  player = await openPlayer(world, { at: `/quizzes/${quiz}` });
  const { page } = player;
  await beginQuiz(page);
  const question = await questionOf(player, known);
  // The server takes it, the player never hears of it.
  let lost = true;
  await page.route(ANSWERS, async (route) => void (await (lost ? route.fetch() : route.continue())));
  await choiceOf(player, question, false).click();
  await until('the server has it', async () => (await meOf(player)).quizzes[0]?.answered === 1);
  lost = false;
  await page.reload();
  await page.getByText(question.explanation).waitFor();
  const [mine] = (await meOf(player)).quizzes;
  assert.deepEqual([mine?.answered, mine?.right], [1, 0]);
});

test('without a network a round is practice and says so', async () => {
  const game = firstOf(world, 'games');
  player = await openPlayer(world, { at: `/games/${game.id}` });
  const { page, say } = player;
  const [level] = await levelsOf(player, game.id);
  await player.atRest();
  await page.context().setOffline(true);
  await page.locator(`a[href="#/games/${game.id}/play/${level?.id}"]`).first().click();
  await page.getByText(say('game.practice.offline')).waitFor();
  await page.getByRole('region', { name: say('pairs.grid') }).waitFor();
  await page.context().setOffline(false);
  assert.deepEqual((await meOf(player)).games, []);
});

for (const host of ['vk', 'web'] as const) {
  test(`a session that has ended is renewed without a word, on ${host}`, async () => {
    player = await openPlayer(world, { host, at: '/me' });
    const { page, say } = player;
    const before = await meOf(player);
    await page.evaluate(`(() => {
      const kept = JSON.parse(sessionStorage.getItem('oi.session'));
      sessionStorage.setItem('oi.session', JSON.stringify({ ...kept, token: 'ended' }));
    })()`);
    await page.reload();
    await screenOf(player);
    await page.getByText(say('me.sign'), { exact: true }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.deepEqual(await meOf(player), before);
    if (host !== 'vk') return;
    const asked = await withFakeVk(player, ({ calls }) => calls.map(({ method }) => method));
    assert.ok(asked.includes('VKWebAppGetLaunchParams'), asked.join(', '));
  });
}

test('a bridge that never answers, or only refuses, does not keep the app from starting and playing', async () => {
  const methods = ['VKWebAppInit', 'VKWebAppGetConfig', 'VKWebAppGetLaunchParams', 'VKWebAppSetSwipeSettings'];
  const faults = [{ hang: methods }, { refuse: Object.fromEntries(methods.map((method) => [method, 1])) }];
  for (const fake of faults) {
    player = await openPlayer(world, { host: 'vk', at: `/quizzes/${quiz}`, fake });
    await beginQuiz(player.page);
    await answer(player, known, true);
    assert.equal((await meOf(player)).verified, true);
    assert.deepEqual(player.problems, []);
    await player.close();
  }
});

test('a browser that allows no storage plays all the same', async () => {
  const shut = `for (const area of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, area, { get() { throw new DOMException('Denied', 'SecurityError'); } });`;
  player = await openPlayer(world, {
    at: `/quizzes/${quiz}`,
    prepare: (page) => page.addInitScript({ content: shut }),
  });
  const { page, say } = player;
  await beginQuiz(page);
  await answer(player, known, true);
  await goTo(player, '/me');
  await page.getByText(say('play.going', { answered: 1, count: known.length })).waitFor();
  assert.deepEqual(player.problems, []);
});
