import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type PairsState, pairs } from '@oi/games/pairs/rules.ts';
import { onEveryDatabase } from '../../db/testing.ts';
import { type TestApp, testApp } from '../../testing.ts';
import { contentOf, PAIRS } from '../../testing-content.ts';

const START = { game: 'pairs', level: 'first', version: pairs.version };
const LEVEL = PAIRS.levels[0]?.level as Parameters<typeof pairs.start>[0];

/** Plays a deal without a miss, a card each `stepMs`, but turns `misses` pairs wrongly first. */
function perfect(seed: number, stepMs = 500, misses = 0): [number, number][] {
  const { deal }: PairsState = pairs.start(LEVEL, seed);
  const twins = [...Map.groupBy(deal.keys(), (place) => (deal[place] as number) >> 1).values()] as [number, number][];
  const wrong = Array.from({ length: misses }, () => [twins[0]?.[0] ?? 0, twins[1]?.[0] ?? 0]);
  return [...wrong, ...twins].flat().map((place, index) => [(index + 1) * stepMs, place]);
}

/** Starts a run, lets the clock run as long as its log, and finishes it. */
async function play(app: TestApp, name: string, stepMs = 500, misses = 0) {
  const run = await app.as(name).call('startRun', { body: START });
  const inputs = perfect(run.seed, stepMs, misses);
  app.clock.advance(inputs.at(-1)?.[0] ?? 0);
  return app.as(name).call('finishRun', { params: { run: run.id }, body: { inputs } });
}

onEveryDatabase((open) => {
  const content = () => contentOf({ games: { pairs: PAIRS } });

  describe('runs', () => {
    test('a replayed run gives the score of its inputs, its place and points', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      const result = await play(app, 'ann');
      const score = 100 + 125 + 150 + 570;
      assert.deepEqual(result, { score, best: score, record: true, points: 9, rankToday: 1, rankAll: 1 });
      assert.equal((await app.as('ann').call('readMe')).points, 9);
    });

    test('a repeated finish, also at the same moment, gets the first result back and counts once', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      const { call } = app.as('ann');
      const run = await call('startRun', { body: START });
      const inputs = perfect(run.seed);
      app.clock.advance(10_000);
      const finish = (log = inputs) => call('finishRun', { params: { run: run.id }, body: { inputs: log } });
      const results = await Promise.all(Array.from({ length: 10 }, () => finish()));
      results.push(await finish(perfect(run.seed, 900)));
      assert.equal(new Set(results.map((result) => JSON.stringify(result))).size, 1);
      const me = await call('readMe');
      assert.deepEqual(me.games, [{ game: 'pairs', runs: 1, best: results[0]?.score }]);
      assert.equal((await call('readBoard', { params: { game: 'pairs' }, query: { period: 'all' } })).players, 1);
    });

    test('a lower score never replaces a higher one', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      const high = await play(app, 'ann', 200);
      const low = await play(app, 'ann', 2000, 3);
      assert.equal(low.record, false);
      assert.equal(low.best, high.score);
      assert.equal(low.points, 0);
    });

    const forged: [what: string, change: (inputs: [number, number][]) => [number, unknown][]][] = [
      ['an input that the rules do not allow', (inputs) => inputs.map(([at]) => [at, 0])],
      ['an input of another shape', (inputs) => inputs.map(([at]) => [at, 'best'])],
      ['a log that does not end the game', (inputs) => inputs.slice(0, -1)],
      ['inputs out of order', (inputs) => inputs.toReversed()],
      ['inputs closer than fingers are', (inputs) => inputs.map(([, place], index) => [100 + index, place])],
      ['a log longer than the time since the start', (inputs) => inputs.map(([at, place]) => [at + 60_000, place])],
    ];
    for (const [what, change] of forged) {
      test(`${what} is refused, and the run can still be finished honestly`, async (t) => {
        const app = await testApp(await open(t), { content: content() });
        const { call } = app.as('ann');
        const run = await call('startRun', { body: START });
        app.clock.advance(10_000);
        const finish = (inputs: [number, unknown][]) =>
          call('finishRun', { params: { run: run.id }, body: { inputs } });
        await assert.rejects(finish(change(perfect(run.seed))), { error: 'run-refused' });
        assert.equal((await finish(perfect(run.seed))).rankAll, 1);
      });
    }

    test('a score that is sent along is refused, since it is never asked for', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      const run = await app.as('ann').call('startRun', { body: START });
      const body = { inputs: perfect(run.seed), score: 999_999 };
      await assert.rejects(app.as('ann').call('finishRun', { params: { run: run.id }, body }), {
        error: 'bad-request',
      });
    });

    test('only the newest three open runs can be finished, and only by their player', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      const runs: { id: string; seed: number }[] = [];
      for (let i = 0; i < 4; i++) {
        runs.push(await app.as('ann').call('startRun', { body: START }));
        app.clock.advance(10_000);
      }
      const finish = (name: string, run = runs[3]) =>
        app.as(name).call('finishRun', { params: { run: run?.id ?? '' }, body: { inputs: perfect(run?.seed ?? 0) } });
      await assert.rejects(finish('ann', runs[0]), { error: 'run-not-found' });
      await assert.rejects(finish('bob', runs[1]), { error: 'run-not-found' });
      assert.equal((await finish('ann', runs[1])).rankAll, 1);
    });

    test('an outdated app, an unknown game or level and a run of yesterday are refused by name', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      const { call } = app.as('ann');
      await assert.rejects(call('startRun', { body: { ...START, version: 99 } }), { error: 'app-outdated' });
      await assert.rejects(call('startRun', { body: { ...START, game: 'chess' } }), { error: 'game-not-found' });
      await assert.rejects(call('startRun', { body: { ...START, level: 'last' } }), { error: 'game-not-found' });
      const run = await call('startRun', { body: START });
      app.clock.advance(25 * 3_600_000);
      await assert.rejects(call('finishRun', { params: { run: run.id }, body: { inputs: perfect(run.seed) } }), {
        error: 'run-expired',
      });
    });
  });

  describe('boards', () => {
    test('my place stands between my neighbours, earlier first among equals', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      for (let i = 0; i < 14; i++) await play(app, `player ${i}`, 300 + 100 * (i >> 1));
      const board = await app.as('player 7').call('readBoard', { params: { game: 'pairs' }, query: { period: 'all' } });
      assert.equal(board.players, 14);
      assert.equal(board.endsAt, null);
      assert.deepEqual(
        board.top.map(({ rank }) => rank),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      );
      assert.deepEqual(
        board.around.map(({ rank, me }) => [rank, me]),
        [
          [6, false],
          [7, false],
          [8, true],
          [9, false],
          [10, false],
        ],
      );
      assert.deepEqual(board.around.slice(0, 3), board.top.slice(5, 8));
      assert.ok(board.top.every((row, index) => index === 0 || row.score <= (board.top[index - 1]?.score ?? 0)));
    });

    test('the board of the day begins anew at midnight of the pack', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      await play(app, 'ann');
      const read = (period: 'day' | 'all') =>
        app.as('bob').call('readBoard', { params: { game: 'pairs' }, query: { period } });
      const today = await read('day');
      assert.equal(today.players, 1);
      assert.deepEqual(today.around, []);
      app.clock.advance((today.endsAt ?? 0) - app.clock());
      assert.equal((await read('day')).players, 0);
      assert.equal((await read('all')).players, 1);
    });

    test('a forgotten player leaves the boards, and the token dies', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      await play(app, 'ann', 300);
      await play(app, 'bob', 600);
      await app.as('ann').call('forgetMe');
      const board = await app.as('bob').call('readBoard', { params: { game: 'pairs' }, query: { period: 'all' } });
      assert.equal(board.players, 1);
      assert.deepEqual(
        board.top.map(({ me }) => me),
        [true],
      );
      await assert.rejects(app.as('ann').call('readMe'), { error: 'session-needed' });
    });
  });
});
