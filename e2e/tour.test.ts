import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { signs } from '../apps/web/src/player/words/signs.ts';
import { meOf, type ReplyOf } from './steps/api.ts';
import { levelsOf, playRound, startRun } from './steps/pairs.ts';
import {
  arrivedAt,
  goTo,
  type HostKey,
  nextStepOf,
  openPlayer,
  type Player,
  placeOf,
  screenOf,
} from './steps/player.ts';
import { answer, choiceOf, type Known, keysOf, onwardOf, optionOf, questionOf } from './steps/quiz.ts';
import { until } from './steps/until.ts';
import { wordsOf } from './steps/words.ts';
import { firstOf, OTHER_PACK, startWorld, type World } from './steps/world.ts';

const secondsOf = ({ page }: Player) => page.evaluate<number>("document.querySelector('video').currentTime");
const signOf = ({ part, number }: ReplyOf<'readMe'>['nickname']) => `${signs.ru[part]}-${number}`;
const tab = ({ page, say }: Player, key: 'home' | 'watch' | 'play' | 'factories' | 'me') =>
  page.getByRole('navigation', { name: say('tab.label') }).getByRole('link', { name: say(`tab.${key}`), exact: true });

/** Follows the one next step of the screen and gives the place that it led to. */
async function followNextStep(player: Player): Promise<string> {
  const step = nextStepOf(player);
  await until('there is one next step', async () => (await step.count()) === 1);
  const target = ((await step.getAttribute('href')) ?? '').replace(/^#/, '');
  await step.click();
  await arrivedAt(player, target);
  return target;
}

/** One player's way through the whole app, each test from where the one before it ended. */
function tour(what: string, pack: string | undefined, host: HostKey): void {
  describe(what, { concurrency: 1 }, () => {
    let world: World;
    let player: Player;
    let known: Known[];
    let quiz: string;

    before(async () => {
      world = await startWorld(pack === undefined ? {} : { PACK: pack });
      player = await openPlayer(world, { host });
    });
    after(async () => {
      await player?.close();
      await world?.server.stop();
    });

    test('the first screen leads to a clip', async () => {
      const { page } = player;
      const [hero = ''] = world.visible.home.find(({ kind }) => kind === 'hero')?.refs ?? [];
      assert.match(hero, /^videos\//);
      await page.getByRole('main').locator(`a[href="#/${hero}"]`).first().click();
      const { title } = firstOf(world, 'videos');
      assert.equal(await arrivedAt(player, `/${hero}`), title);
    });

    test('a clip plays with captions, stands still, and goes on there after a reload', async () => {
      const { page, say } = player;
      const captions = page.getByRole('button', { name: say('watch.captions') });
      assert.equal(await captions.getAttribute('aria-pressed'), 'true');
      await page.getByRole('button', { name: say('watch.play') }).click();
      await until('a caption is shown', () => page.locator('.caption').count());
      const length = firstOf(world, 'videos').count ?? 0;
      const enough = Math.min(4, length / 2);
      await until('some of it has been played', async () => (await secondsOf(player)) >= enough);
      await page.getByRole('button', { name: say('watch.pause') }).click();
      const stood = await secondsOf(player);
      const mine = await until('the server knows', async () => (await meOf(player)).videos[0]);
      assert.ok(mine && mine.positionMs > 0 && mine.share > 0 && mine.share < 950, JSON.stringify(mine));
      await page.reload();
      await screenOf(player);
      // So short a clip is better seen from its start again.
      if (length > 7) {
        const resumed = await until('it resumes', () => secondsOf(player));
        assert.ok(Math.abs(resumed - stood) < 2, `stood at ${stood}, resumed at ${resumed}`);
      }
    });

    test('to seek to the end is not to have watched', async () => {
      const { page, say } = player;
      const length = firstOf(world, 'videos').count ?? 0;
      await page.getByRole('slider', { name: say('watch.seek') }).fill(String(length - 0.4));
      await page.getByRole('button', { name: say('watch.play') }).click();
      await until('the clip has ended', () => page.getByText(say('watch.end')).count());
      await player.atRest();
      const [mine] = (await meOf(player)).videos;
      assert.equal(mine?.watchedAt, null);
      assert.equal(await page.getByText(say('watch.watched')).count(), 0);
    });

    test('the end of the clip offers one next step, a quiz', async () => {
      const { page, say } = player;
      await page.getByRole('button', { name: say('do.close'), exact: true }).click();
      const target = await followNextStep(player);
      assert.match(target, /^\/quizzes\//);
      quiz = target.replace('/quizzes/', '');
      known = await keysOf(world, quiz);
    });

    test('an answer counts once, however often it is tapped or sent', async () => {
      const { page, say } = player;
      await page.getByRole('button', { name: say('quiz.begin') }).click();
      const question = await questionOf(player, known);
      const wrong = choiceOf(player, question, false);
      await wrong.dblclick();
      const right = choiceOf(player, question, true);
      await right.click({ force: true });
      await onwardOf(player).waitFor();
      await page.getByText(question.explanation).waitFor();
      await page.getByText(say('quiz.wrong'), { exact: true }).first().waitFor();
      const [mine] = (await meOf(player)).quizzes;
      assert.deepEqual([mine?.answered, mine?.right], [1, 0]);
      assert.equal(await wrong.getAttribute('aria-pressed'), 'true');
    });

    test('a reload in the middle goes on with the next question and keeps the verdicts', async () => {
      const { page, say } = player;
      const first = await questionOf(player, known);
      await page.reload();
      await screenOf(player);
      const second = await questionOf(player, known);
      assert.notEqual(second.id, first.id);
      await page.getByRole('img', { name: say('quiz.progress', { answered: 1, count: known.length }) }).waitFor();
    });

    test('every answer is explained with its source, and the result counts the right ones', async () => {
      const { page, say } = player;
      const rest = known.length - 1;
      for (let asked = 1; asked <= rest; asked++) {
        const question = await questionOf(player, known);
        // Some right, some wrong, and enough of them right to earn points.
        const right = asked % 4 !== 3;
        await choiceOf(player, question, right).click();
        await onwardOf(player).waitFor();
        await page.getByText(question.explanation).waitFor();
        await page
          .getByText(say(right ? 'quiz.right' : 'quiz.wrong'), { exact: true })
          .first()
          .waitFor();
        assert.ok((await page.getByRole('main').getByText(sourceWords(player)).count()) > 0, question.id);
        assert.equal(await optionOf(player, question, question.right).count(), 1);
        await onwardOf(player).click();
      }
      await until('the result stands', () => page.getByText(say('quiz.review')).count());
      const [mine] = (await meOf(player)).quizzes;
      assert.equal(mine?.answered, known.length);
      assert.ok(mine.finishedAt !== null);
      await page.getByRole('img', { name: new RegExp(`^${mine.right} `) }).waitFor();
      assert.ok((await meOf(player)).points > 0);
    });

    test('the review explains every answer once more', async () => {
      const { page } = player;
      const [first] = known;
      const review = page.locator('details').filter({ hasText: first?.text ?? '' });
      assert.equal(await page.locator('details').count(), known.length);
      await review.locator('summary').click();
      await review.getByText(first?.explanation ?? '').waitFor();
    });

    test('the result leads on by its one next step', async () => {
      await followNextStep(player);
      assert.equal(await player.page.getByRole('alert').count(), 0);
    });

    test('to take the quiz again earns nothing more', async () => {
      const { page, say } = player;
      const { points } = await meOf(player);
      await page.goBack();
      await arrivedAt(player, `/quizzes/${quiz}`);
      await page.getByRole('button', { name: say('quiz.again') }).click();
      await answer(player, known, true);
      assert.equal((await meOf(player)).points, points);
      await page.getByRole('link', { name: say('do.close') }).click();
      await until('the quiz is left', () => placeOf(player) !== `/quizzes/${quiz}`);
      await screenOf(player);
    });

    test('a round of the game is scored by the server as on the screen', async () => {
      const { page, say } = player;
      await goTo(player, '/play');
      const game = firstOf(world, 'games');
      await page.getByRole('link', { name: game.title }).first().click();
      await arrivedAt(player, `/games/${game.id}`);
      const door = page.locator(`a[href^="#/games/${game.id}/play/"]`).first();
      const run = await startRun(player, () => door.click());
      const level = (await levelsOf(player, game.id)).find(({ id }) => id === run.level);
      assert.ok(level);
      const result = await playRound(player, level.level, run.seed);
      await page.getByRole('heading', { level: 1, name: say('game.over') }).waitFor();
      const shown = await page.getByRole('status').filter({ hasText: /\d/ }).first().textContent();
      assert.equal(shown?.replace(/\s/g, '').match(/\d+/)?.[0], String(result.score));
      const mine = (await meOf(player)).games.find((one) => one.game === game.id);
      assert.deepEqual([mine?.best, mine?.runs], [result.score, 1]);
    });

    test('the board shows me by my call sign', async () => {
      const { page, say } = player;
      const game = firstOf(world, 'games');
      await page.getByRole('link', { name: say('game.board') }).click();
      await arrivedAt(player, `/games/${game.id}/board`);
      const { nickname } = await meOf(player);
      await page.getByText(say('board.me', { name: signOf(nickname) })).waitFor();
    });

    test('a factory is found by its district and by its name', async () => {
      const { page, say } = player;
      await tab(player, 'factories').click();
      await arrivedAt(player, '/factories');
      const { entries, pack: city } = world.visible;
      const factories = entries.filter(({ shelf }) => shelf === 'factories');
      const [factory] = factories;
      const district = city.districts.find(({ id }) => id === factory?.district);
      assert.ok(factory && district);
      const there = factories.filter((one) => one.district === district.id).length;
      const tile = page.getByRole('button', { name: say('map.tile', { name: district.name, n: there }), exact: true });
      await tile.click();
      await page
        .getByText(say('count.found', { n: there }), { exact: true })
        .first()
        .waitFor();
      await tile.click();
      await page
        .getByText(say('count.found', { n: factories.length }), { exact: true })
        .first()
        .waitFor();
      const search = page.getByRole('searchbox', { name: say('find.factories') });
      await search.fill('щщщ');
      await page.getByRole('button', { name: say('find.reset') }).click();
      await search.fill(factory.title.toUpperCase());
      await page.getByRole('main').locator(`a[href="#/factories/${factory.id}"]`).click();
      assert.equal(await arrivedAt(player, `/factories/${factory.id}`), factory.title);
      assert.equal(await nextStepOf(player).count(), 1);
    });

    for (const shelf of ['professions', 'stories', 'events'] as const) {
      test(`from the list of ${shelf} a page opens, and it has its next step`, async () => {
        const { page, say } = player;
        await page.evaluate(`location.hash = '#/${shelf}'`);
        assert.equal(await arrivedAt(player, `/${shelf}`), say(`shelf.${shelf}`));
        const link = page.getByRole('main').locator(`a[href^="#/${shelf}/"]`).first();
        const target = ((await link.getAttribute('href')) ?? '').replace('#', '');
        await link.click();
        const entry = world.visible.entries.find((one) => `/${one.shelf}/${one.id}` === target);
        assert.equal(await arrivedAt(player, target), entry?.title);
        assert.equal(await nextStepOf(player).count(), 1);
        await page.getByRole('link', { name: say('nav.back') }).click();
        await arrivedAt(player, `/${shelf}`);
      });
    }

    test('my page has the points that were earned', async () => {
      const { page } = player;
      await tab(player, 'me').click();
      await arrivedAt(player, '/me');
      const me = await meOf(player);
      const main = page.getByRole('main');
      await main.getByText(signOf(me.nickname)).waitFor();
      await until('the points are shown', async () =>
        ((await main.textContent()) ?? '').replace(/[\s\u00a0\u202f]/g, '').includes(`${me.points}очк`),
      );
    });

    test('another call sign is drawn', async () => {
      const { page, say } = player;
      const { nickname } = await meOf(player);
      await page.getByRole('button', { name: say('me.reroll') }).click();
      await page.getByText(signOf(nickname), { exact: true }).waitFor({ state: 'detached' });
      await page.getByText(signOf((await meOf(player)).nickname), { exact: true }).waitFor();
    });

    test('English and the dark theme can be chosen, outlive a reload and can be left', async () => {
      const { page, say } = player;
      const theme = () => page.evaluate<string>('document.documentElement.dataset.theme');
      const english = wordsOf('en');
      await page.getByText('English', { exact: true }).click();
      await page.getByRole('heading', { level: 1, name: english('tab.me'), exact: true }).waitFor();
      await page.getByText(english('me.theme.dark'), { exact: true }).click();
      await until('it is dark', async () => (await theme()) === 'dark');
      await page.reload();
      await screenOf(player);
      await page.getByRole('heading', { level: 1, name: english('tab.me'), exact: true }).waitFor();
      assert.equal(await theme(), 'dark');
      assert.equal(await page.evaluate<string>('document.documentElement.lang'), 'en');
      await page.getByText('Русский', { exact: true }).click();
      await page.getByRole('heading', { level: 1, name: say('tab.me'), exact: true }).waitFor();
      await page.getByText(say('me.theme.light'), { exact: true }).click();
      await until('it is light', async () => (await theme()) === 'light');
    });

    test('my data are deleted only after a question, and then I am somebody new', async () => {
      const { page, say } = player;
      const forget = page.getByRole('button', { name: say('me.forget') });
      await forget.click();
      await page.getByRole('button', { name: say('do.cancel') }).click();
      await page.getByRole('button', { name: say('me.forget.yes') }).waitFor({ state: 'detached' });
      const before = await meOf(player);
      assert.ok(before.points > 0);
      await forget.click();
      await page.getByRole('button', { name: say('me.forget.yes') }).click();
      await page.getByText(say('me.forgotten')).waitFor();
      await page.getByRole('button', { name: say('me.forgotten.again') }).click();
      const now = await until('there is another player', () => meOf(player));
      assert.deepEqual([now.points, now.quizzes, now.games, now.videos], [0, [], [], []]);
      assert.equal(placeOf(player), '/me');
    });

    test('all the way nothing went wrong and nobody else was asked', () => {
      assert.deepEqual(player.problems, []);
    });
  });
}

/** What a source may be called: a site with a link, or a textbook. */
function sourceWords({ say }: Player): RegExp {
  return new RegExp(`${say('source.one')}|${say('source.textbook', { what: '' }).trim()}`);
}

tour('the default city, inside VK', undefined, 'vk');
tour('the default city, on the plain web', undefined, 'web');
tour('another city, inside VK', OTHER_PACK, 'vk');
tour('another city, on the plain web', OTHER_PACK, 'web');
