import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { onEveryDatabase } from '../../db/testing.ts';
import { write } from '../../db/write.ts';
import { raiseBests } from '../boards/store.ts';
import { forget } from '../me/forget.ts';
import { keepFirstAnswer } from '../quizzes/store.ts';
import type { Fact } from './facts.ts';
import { project } from './project.ts';
import { compareLedger, rewriteProjections } from './rebuild.ts';
import { appendEarning } from './store.ts';

const run = (id: string, score: number, at: number, player = 'p1'): Fact => ({
  id: `run/${id}`,
  kind: 'run',
  player,
  subject: id,
  at,
  points: 3,
  data: { game: 'pairs', version: 1, day: '2026-11-25', score, ms: 5000 },
});

describe('projecting', () => {
  const facts: Fact[] = [run('a', 500, 10), run('b', 700, 30), run('c', 700, 20), run('d', 100, 40)];
  for (const question of ['q1', 'q2', 'q3']) {
    facts.push({
      id: `answer/t/${question}`,
      kind: 'answer',
      player: 'p1',
      subject: 't',
      at: 50 + facts.length,
      points: 10,
      data: { question, answer: {}, right: question !== 'q2', score: 1000 },
    });
  }

  test('the order of facts never matters', () => {
    const made = project(facts);
    assert.deepEqual(made.bests.get('pairs:1:all'), { score: 700, at: 20, run: 'c' });
    assert.deepEqual(made.attempts.get('t'), { answered: 3, right: 2, points: 30, lastAt: 56 });
    assert.equal(made.points, 12);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        assert.deepEqual(project(shuffled), made);
      }),
    );
  });

  test('a forgotten player keeps no points and no place', () => {
    const made = project([
      ...facts,
      { id: 'forgotten/p1', kind: 'forgotten', player: 'p1', subject: '', at: 99, points: 0, data: {} },
    ]);
    assert.equal(made.points, 0);
    assert.equal(made.bests.size, 0);
  });
});

onEveryDatabase((open) => {
  describe('rebuilding', () => {
    const attempt = (player: string) => ({
      id: `attempt-${player}`,
      player,
      quiz: 'metals',
      number: 1,
      document: 'd',
      seed: 1,
      questions: 2,
      started_at: 1,
    });

    async function fill(db: Awaited<ReturnType<typeof open>>): Promise<void> {
      const units = Array.from({ length: 40 }, (_, i) => `player-${String(i).padStart(3, '0')}`).flatMap(
        (player, i) => [
          write(db, (tx) =>
            keepFirstAnswer(
              tx,
              attempt(player),
              { question: 'q1', answer: {}, right: i % 2 === 0, score: 1000, points: 10 },
              i + 5,
            ),
          ),
          write(db, async (tx) => {
            const fact = run(`run-${i}`, i * 37, i, player);
            await raiseBests(tx, ['pairs:1:all', 'pairs:1:2026-11-25'], {
              player,
              score: i * 37,
              at: i,
              id: `run-${i}`,
            });
            await appendEarning(tx, fact);
          }),
        ],
      );
      await Promise.all(units);
      await write(db, (tx) => forget(tx, 'player-007', 99));
    }

    test('what live writes made is what the ledger says', async (t) => {
      const db = await open(t);
      await fill(db);
      const compared = await compareLedger(db);
      assert.deepEqual(compared.differences, []);
      assert.equal(compared.facts, 81);
      assert.equal(compared.players, 40);
      assert.ok(compared.rows > 40 + 39 * 3);
    });

    test('a spoilt projection is found, named and made again', async (t) => {
      const db = await open(t);
      await fill(db);
      await write(db, async (tx) => {
        await tx.q.updateTable('points').set({ points: 999 }).where('player', '=', 'player-003').execute();
        await tx.q.deleteFrom('best').where('player', '=', 'player-004').execute();
        await tx.q.insertInto('points').values({ player: 'zz-nobody', points: 5 }).execute();
        await tx.q.updateTable('bucket').set({ players: 7 }).where('bucket', '=', 37).execute();
      });
      const { differences } = await compareLedger(db);
      assert.deepEqual(differences.map(({ row }) => row.split(' ')[0]).toSorted(), [
        'best',
        'best',
        'bucket',
        'bucket',
        'points',
        'points',
      ]);
      assert.ok(differences.some(({ row, made }) => row === 'points zz-nobody' && made === 'none'));
      await rewriteProjections(db);
      assert.equal((await compareLedger(db)).different, 0);
    });

    test('a deed that arrives after its player was forgotten leaves nothing', async (t) => {
      const db = await open(t);
      await fill(db);
      const late = write(db, (tx) => appendEarning(tx, run('late', 5000, 200, 'player-007')));
      await assert.rejects(late, { code: 'session-needed' });
      assert.equal((await compareLedger(db)).different, 0);
    });
  });
});
