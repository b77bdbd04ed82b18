import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { optionId } from '@oi/questions/choice/rules.ts';
import { onEveryDatabase } from '../../db/testing.ts';
import { write } from '../../db/write.ts';
import { type TestApp, testApp } from '../../testing.ts';
import { contentOf, METALS } from '../../testing-content.ts';
import { compareLedger } from '../ledger/rebuild.ts';
import { forget } from '../me/forget.ts';

const right = (text: string) => ({ option: optionId(text) });

async function answer(app: TestApp, attempt: string, question: string, text: string, name = 'ann') {
  const body = { question, answer: right(text) };
  return app.as(name).call('submitAnswer', { params: { attempt }, body });
}

onEveryDatabase((open) => {
  describe('quizzes', () => {
    test('a right answer earns its points, a wrong one none, and both reveal the key and why', async (t) => {
      const app = await testApp(await open(t), { content: contentOf({ quizzes: { metals: METALS } }) });
      const { call } = app.as('ann');
      const { id } = await call('startAttempt', { body: { quiz: 'metals' } });
      const good = await answer(app, id, 'iron', 'iron');
      assert.deepEqual(good.verdict, {
        question: 'iron',
        answer: right('iron'),
        right: true,
        score: 1000,
        points: 10,
        key: right('iron'),
        explanation: 'It is iron because of carbon.',
        sources: [{ textbook: 'A textbook of materials' }],
      });
      const bad = await answer(app, id, 'brass', 'gold');
      assert.equal(bad.verdict.right, false);
      assert.equal(bad.verdict.points, 0);
      assert.deepEqual(bad.verdict.key, right('brass'));
      assert.equal(bad.finishedAt, null);
      assert.equal((await answer(app, id, 'steel', 'steel')).verdict.points, 30);
      assert.equal((await call('readMe')).points, 40);
    });

    test('the first answer counts: a repeat, whatever it says, gets the first verdict back', async (t) => {
      const app = await testApp(await open(t), { content: contentOf({ quizzes: { metals: METALS } }) });
      const { id } = await app.as('ann').call('startAttempt', { body: { quiz: 'metals' } });
      const first = await answer(app, id, 'iron', 'tin');
      assert.deepEqual(await answer(app, id, 'iron', 'iron'), first);
      const taps = await Promise.all(
        Array.from({ length: 20 }, (_, i) => answer(app, id, 'brass', i % 2 ? 'brass' : 'zinc')),
      );
      assert.equal(new Set(taps.map((tap) => JSON.stringify(tap.verdict))).size, 1);
      const me = await app.as('ann').call('readMe');
      assert.equal(me.points, taps[0]?.verdict.points);
      assert.equal(me.quizzes[0]?.answered, 2);
    });

    test('an open attempt is resumed with its answers and seed, a finished one is followed by practice without points', async (t) => {
      const app = await testApp(await open(t), { content: contentOf({ quizzes: { metals: METALS } }) });
      const { call } = app.as('ann');
      const begun = await call('startAttempt', { body: { quiz: 'metals' } });
      await answer(app, begun.id, 'iron', 'iron');
      const resumed = await call('startAttempt', { body: { quiz: 'metals' } });
      assert.equal(resumed.id, begun.id);
      assert.equal(resumed.seed, begun.seed);
      assert.deepEqual(
        resumed.answered.map(({ question }) => question),
        ['iron'],
      );
      await answer(app, begun.id, 'brass', 'brass');
      app.clock.advance(5000);
      const last = await answer(app, begun.id, 'steel', 'slag');
      assert.equal(last.finishedAt, app.clock());
      const again = await call('startAttempt', { body: { quiz: 'metals' } });
      assert.equal(again.number, 2);
      assert.equal((await answer(app, again.id, 'iron', 'iron')).verdict.points, 0);
      assert.equal((await call('readMe')).points, 20);
    });

    test('two starts at once give one attempt', async (t) => {
      const app = await testApp(await open(t), { content: contentOf({ quizzes: { metals: METALS } }) });
      await app.as('ann').token();
      const starts = await Promise.all(
        Array.from({ length: 8 }, () => app.as('ann').call('startAttempt', { body: { quiz: 'metals' } })),
      );
      assert.equal(new Set(starts.map(({ id }) => id)).size, 1);
    });

    test('a changed quiz never changes an attempt that was begun', async (t) => {
      const content = contentOf({ quizzes: { metals: METALS } });
      const app = await testApp(await open(t), { content });
      const { id, document } = await app.as('ann').call('startAttempt', { body: { quiz: 'metals' } });
      const swapped = METALS.questions.map((one) => ({
        ...one,
        options: one.options.toReversed().map(({ text }, index) => (index === 0 ? { text, right: true } : { text })),
      }));
      content.replace('quizzes', 'metals', { ...METALS, questions: swapped });
      assert.equal((await answer(app, id, 'iron', 'iron')).verdict.right, true);
      assert.equal((await app.as('ann').call('readAttempt', { params: { attempt: id } })).document, document);
      const bob = await app.as('bob').call('startAttempt', { body: { quiz: 'metals' } });
      assert.equal((await answer(app, bob.id, 'iron', 'iron', 'bob')).verdict.right, false);
    });

    test('an answer that was under way while its player was forgotten finds no attempt and leaves nothing', async (t) => {
      const db = await open(t);
      const app = await testApp(db, { content: contentOf({ quizzes: { metals: METALS } }) });
      const { id } = await app.as('ann').call('startAttempt', { body: { quiz: 'metals' } });
      const player = await app.as('ann').number();
      await write(db, (tx) => forget(tx, player, app.clock()));
      await assert.rejects(answer(app, id, 'iron', 'iron'), { error: 'attempt-not-found' });
      assert.deepEqual((await compareLedger(db)).differences, []);
    });

    test('before an answer no reply carries a key, an explanation or a source', async (t) => {
      const app = await testApp(await open(t), { content: contentOf({ quizzes: { metals: METALS } }) });
      const { call } = app.as('ann');
      const begun = await call('startAttempt', { body: { quiz: 'metals' } });
      await answer(app, begun.id, 'iron', 'tin');
      const replies = JSON.stringify([
        begun,
        await call('startAttempt', { body: { quiz: 'metals' } }),
        await call('readAttempt', { params: { attempt: begun.id } }),
        await call('readMe'),
      ]);
      for (const secret of ['because of carbon', optionId('brass'), optionId('steel')]) {
        const shown = replies.split(secret).length - 1;
        assert.equal(shown, secret === 'because of carbon' ? 2 : 0, `${secret} in ${replies}`);
      }
    });

    test('what is not there, not theirs or of a wrong shape is refused by its name', async (t) => {
      const app = await testApp(await open(t), { content: contentOf({ quizzes: { metals: METALS } }) });
      const { call } = app.as('ann');
      const { id } = await call('startAttempt', { body: { quiz: 'metals' } });
      await assert.rejects(call('startAttempt', { body: { quiz: 'woods' } }), { error: 'quiz-not-found' });
      await assert.rejects(answer(app, id, 'iron', 'iron', 'bob'), { error: 'attempt-not-found' });
      await assert.rejects(app.as('bob').call('readAttempt', { params: { attempt: id } }), {
        error: 'attempt-not-found',
      });
      await assert.rejects(answer(app, id, 'gold', 'iron'), { error: 'question-not-found' });
      const wrong = { question: 'iron', answer: { option: optionId('iron'), key: true } };
      await assert.rejects(call('submitAnswer', { params: { attempt: id }, body: wrong }), {
        error: 'bad-request',
        where: 'body.answer',
      });
      await assert.rejects(
        call('submitAnswer', { params: { attempt: id }, body: { question: 'iron', answer: null } }),
        {
          error: 'bad-request',
        },
      );
    });
  });
});
