import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { meOf } from './steps/api.ts';
import { focusedOf, saidOf, tabStops, tabTo } from './steps/keys.ts';
import { dealOf, levelsOf, startRun } from './steps/pairs.ts';
import { arrivedAt, goTo, openPlayer, type Player, screenOf } from './steps/player.ts';
import { keysOf, questionOf } from './steps/quiz.ts';
import { until } from './steps/until.ts';
import { firstOf, startWorld, type World } from './steps/world.ts';

let world: World;
let player: Player;
before(async () => {
  world = await startWorld();
});
after(() => world?.server.stop());
afterEach(() => player?.close());

const isFocused = (name: string) => async () => (await focusedOf(player.page)).name === name;

test('the first key press reaches the skip link, which leads to the heading', async () => {
  player = await openPlayer(world, { at: '/factories' });
  const { page, say } = player;
  await page.keyboard.press('Tab');
  const skip = await focusedOf(page);
  assert.deepEqual([skip.name, skip.shown], [say('app.skip'), true]);
  await until('it slides in', async () => (await focusedOf(page)).seen);
  await page.keyboard.press('Enter');
  assert.equal((await focusedOf(page)).name, say('shelf.factories'));
});

for (const [width, height] of [
  [360, 780],
  [1280, 800],
] as const) {
  for (const at of ['/', '/factories', '/me', '/videos', '/games'] as const) {
    test(`every stop of the Tab key shows where it is, at ${width} px on ${at}`, async () => {
      player = await openPlayer(world, { at, width, height });
      const { page } = player;
      const stops = await tabStops(page);
      assert.ok(stops.length > 5, `only ${stops.length} stops`);
      const hidden = stops.filter(({ shown, seen, name }) => !shown || !seen || name === '');
      assert.deepEqual(hidden, []);
    });
  }
}

test('a link takes the focus to the heading of the screen that it opens, and Back to the one before', async () => {
  player = await openPlayer(world);
  const { page, say } = player;
  await tabTo(page, say('tab.factories'));
  await page.keyboard.press('Enter');
  await arrivedAt(player, '/factories');
  await until('the heading has the focus', isFocused(say('shelf.factories')));
  const factory = firstOf(world, 'factories');
  await tabTo(page, new RegExp(factory.title));
  await page.keyboard.press('Enter');
  await arrivedAt(player, `/factories/${factory.id}`);
  await until('the heading has the focus', isFocused(factory.title));
  await tabTo(page, say('nav.back'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await arrivedAt(player, '/factories');
  await until('the heading has the focus', isFocused(say('shelf.factories')));
});

test('a quiz is passed with the keyboard alone, and every verdict is said aloud', async () => {
  const quiz = firstOf(world, 'quizzes');
  const known = await keysOf(world, quiz.id);
  player = await openPlayer(world, { at: '/quizzes' });
  const { page, say } = player;
  await tabTo(page, new RegExp(quiz.title));
  await page.keyboard.press('Enter');
  await arrivedAt(player, `/quizzes/${quiz.id}`);
  await tabTo(page, say('quiz.begin'));
  await page.keyboard.press('Enter');
  for (const [index, key] of ['Enter', ' '].entries()) {
    const question = await questionOf(player, known);
    const wanted = question.options.find(({ id }) => (id === question.right) === (index === 0));
    await tabTo(page, new RegExp(`${wanted?.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
    await page.keyboard.press(key);
    await until('the verdict is said', async () => {
      const said = await saidOf(page);
      return said.includes(say(index === 0 ? 'quiz.right' : 'quiz.wrong')) && said.includes(question.explanation);
    });
    await until('the way on has the focus', isFocused(say('do.next')));
    await page.keyboard.press(key);
    await until('the next question stands', async () => (await questionOf(player, known)).id !== question.id);
    const next = await questionOf(player, known);
    await until('the next question is where the keyboard goes on', async () => {
      const { name } = await focusedOf(page);
      return name === next.text || (await saidOf(page)).includes(next.text);
    });
  }
  const [mine] = (await meOf(player)).quizzes;
  assert.deepEqual([mine?.answered, mine?.right], [2, 1]);
});

test('a round is played with arrows and Enter, and Escape lets the machine run on after a pause', async () => {
  const game = firstOf(world, 'games');
  player = await openPlayer(world, { at: `/games/${game.id}` });
  const { page, say } = player;
  const [level] = await levelsOf(player, game.id);
  assert.ok(level);
  const { seed } = await startRun(player, () => goTo(player, `/games/${game.id}/play/${level.id}`));
  const deal = dealOf(level.level, seed);
  await tabTo(page, say('game.pause'));
  await page.keyboard.press('Enter');
  const pause = page.getByRole('dialog', { name: say('game.paused') });
  await pause.waitFor();
  await until('the dialog has the focus', isFocused(say('game.go-on')));
  await page.keyboard.press('Escape');
  await pause.waitFor({ state: 'detached' });
  await tabTo(page, new RegExp(`^${say('pairs.closed', { n: 1, row: '\\d+' })}$`));
  let at = 0;
  for (const place of deal.flat()) {
    for (; at < place; at++) await page.keyboard.press('ArrowRight');
    for (; at > place; at--) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { level: 1, name: say('game.over') }).waitFor();
  await until('the round counts', async () => (await meOf(player)).games[0]?.runs === 1);
  await until('the heading has the focus', isFocused(say('game.over')));
});

test('a clip plays, stands, is wound and shows captions by keys', async () => {
  const clip = firstOf(world, 'videos');
  player = await openPlayer(world, { at: '/watch' });
  const { page, say } = player;
  const video = (what: string) => page.evaluate<number | boolean>(`document.querySelector('video').${what}`);
  await tabTo(page, new RegExp(clip.title));
  await page.keyboard.press('Enter');
  await arrivedAt(player, `/videos/${clip.id}`);
  await page.keyboard.press(' ');
  await until('it plays', async () => !(await video('paused')) && Number(await video('currentTime')) > 0);
  await page.keyboard.press(' ');
  await until('it stands', () => video('paused'));
  await page.keyboard.press('ArrowRight');
  await until('it was wound on', async () => Number(await video('currentTime')) >= 5);
  await page.keyboard.press('ArrowLeft');
  await until('it was wound back', async () => Number(await video('currentTime')) < 5);
  const captions = page.getByRole('button', { name: say('watch.captions') });
  assert.equal(await captions.getAttribute('aria-pressed'), 'true');
  await page.keyboard.press('c');
  await until('captions are off', async () => (await captions.getAttribute('aria-pressed')) === 'false');
  await page.keyboard.press('m');
  await until('it is mute', () => video('muted'));
});

test('Escape closes the question before data are deleted, and nothing is', async () => {
  player = await openPlayer(world, { at: '/me' });
  const { page, say } = player;
  const before = await meOf(player);
  await tabTo(page, say('me.forget'));
  await page.keyboard.press('Enter');
  const yes = page.getByRole('button', { name: say('me.forget.yes') });
  await yes.waitFor();
  await until('the focus is inside', () =>
    page.evaluate<boolean>("document.activeElement.closest('[role=alertdialog],[role=dialog]') !== null"),
  );
  await page.keyboard.press('Escape');
  await yes.waitFor({ state: 'detached' });
  await until('the focus is back', isFocused(say('me.forget')));
  assert.deepEqual((await meOf(player)).nickname, before.nickname);
  await screenOf(player);
});
