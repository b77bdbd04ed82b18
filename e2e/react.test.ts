import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { runNode } from '../tools/child.ts';
import { root } from '../tools/files.ts';
import { viteBuild } from '../tools/web-build.ts';
import { meOf } from './steps/api.ts';
import { arrivedAt, openPlayer } from './steps/player.ts';
import { answer, keysOf } from './steps/quiz.ts';
import { firstOf, startWorld, type World } from './steps/world.ts';

/** What the server itself answers; all else comes from the build. */
const SERVED = /^\/(api|content|media)\//;

const dist = mkdtempSync(join(tmpdir(), 'oi-react-'));
let world: World;

before(async () => {
  process.env.OI_REACT = '1';
  const { code, output } = await runNode(viteBuild('--outDir', dist, '--emptyOutDir', '--logLevel', 'error'), {
    cwd: join(root, 'apps', 'web'),
    signal: new AbortController().signal,
    print: 'keep',
  });
  delete process.env.OI_REACT;
  assert.equal(code, 0, output);
  world = await startWorld();
});
after(async () => {
  await world?.server.stop();
  rmSync(dist, { recursive: true, force: true });
});

const fromTheBuild = (page: Page) =>
  page.route(
    (url) => !SERVED.test(url.pathname),
    (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: join(dist, pathname === '/' ? 'index.html' : pathname) });
    },
  );

test('the player runs on React as it does on Preact: home, a quiz, my page', async () => {
  const player = await openPlayer(world, { prepare: fromTheBuild });
  const { page, say } = player;
  const quiz = firstOf(world, 'quizzes');
  const known = await keysOf(world, quiz.id);
  await page.locator(`a[href="#/quizzes/${quiz.id}"]`).first().click();
  await arrivedAt(player, `/quizzes/${quiz.id}`);
  await page.getByRole('button', { name: say('quiz.begin') }).click();
  await answer(player, known, true);
  assert.equal((await meOf(player)).quizzes[0]?.right, 1);
  await page.getByRole('link', { name: say('do.close') }).click();
  await arrivedAt(player, '/');
  await page.getByRole('link', { name: say('tab.me'), exact: true }).click();
  await page.getByText(say('me.sign'), { exact: true }).waitFor();
  assert.deepEqual(player.problems, []);
  await player.close();
});
