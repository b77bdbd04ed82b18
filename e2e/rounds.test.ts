import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { meOf } from './steps/api.ts';
import { closedCard, levelsOf, playRound, startRun } from './steps/pairs.ts';
import { arrivedAt, nextStepOf, openPlayer, type Player, screenOf } from './steps/player.ts';
import { until } from './steps/until.ts';
import { firstOf, startWorld, type World } from './steps/world.ts';

let world: World;
let player: Player;
before(async () => {
  world = await startWorld();
});
after(() => world?.server.stop());
afterEach(() => player?.close());

/** Opens the game's page, begins the round that it offers and plays it to its end; gives where to count new rounds. */
async function playOne(): Promise<{ home: string; begun: () => number }> {
  const { id } = firstOf(world, 'games');
  player = await openPlayer(world, { at: `/games/${id}` });
  const { page, say } = player;
  let begun = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/runs')) begun += 1;
  });
  const door = page.locator(`a[href^="#/games/${id}/play/"]`).first();
  const run = await startRun(player, () => door.click());
  const level = (await levelsOf(player, id)).find((one) => one.id === run.level);
  assert.ok(level);
  await playRound(player, level.level, run.seed);
  await page.getByRole('heading', { level: 1, name: say('game.over') }).waitFor();
  await screenOf(player);
  return { home: `/games/${id}`, begun: () => begun };
}

test('Back from what came after a round leads to the game, not into another round', async () => {
  const { home, begun } = await playOne();
  await nextStepOf(player).click();
  await until('the next step is taken', async () => (await nextStepOf(player).count()) === 1);
  await screenOf(player);
  await player.page.goBack();
  await arrivedAt(player, home);
  assert.equal(begun(), 1);
});

test('a reload after a round begins no other one; its button does', async () => {
  const { home, begun } = await playOne();
  const { page, say } = player;
  await page.getByRole('button', { name: say('game.again') }).click();
  await closedCard(player, 0).waitFor();
  assert.equal(begun(), 2);
  await player.close();
  const second = await playOne();
  await player.page.reload();
  await arrivedAt(player, home);
  assert.equal(second.begun(), 1);
  assert.equal((await meOf(player)).games[0]?.runs, 1);
});
