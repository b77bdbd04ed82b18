import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { onEveryDatabase } from '../../db/testing.ts';
import { type TestApp, testApp } from '../../testing.ts';
import { CLIP, contentOf } from '../../testing-content.ts';

type Ranges = [number, number][];

function watch(app: TestApp, ranges: Ranges, positionMs = 0) {
  return app.as('ann').call('recordWatching', { params: { video: 'clip' }, body: { ranges, positionMs } });
}

onEveryDatabase((open) => {
  describe('watching', () => {
    const content = () => contentOf({ videos: { clip: CLIP } });

    test('a clip watched to the end counts once and resumes where it was left', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      await watch(app, []);
      app.clock.advance(30_000);
      assert.deepEqual(await watch(app, [[0, 30_000]], 30_000), {
        video: 'clip',
        positionMs: 30_000,
        share: 500,
        watchedAt: null,
      });
      app.clock.advance(28_000);
      const end = await watch(app, [[30_000, 58_000]], 58_000);
      assert.equal(end.watchedAt, app.clock());
      app.clock.advance(60_000);
      await watch(app, [[0, 60_000]], 10_000);
      const me = await app.as('ann').call('readMe');
      assert.equal(me.points, 20);
      assert.deepEqual(me.videos, [{ video: 'clip', positionMs: 10_000, share: 1000, watchedAt: end.watchedAt }]);
    });

    test('seeking to the end and a forged whole are credited only what the clock allows', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      await watch(app, []);
      app.clock.advance(1000);
      assert.equal((await watch(app, [[59_000, 60_000]], 60_000)).share, 16);
      assert.ok((await watch(app, [[0, 60_000]], 60_000)).share < 130);
    });

    test('late, doubled and crossed reports lose and add nothing', async (t) => {
      const app = await testApp(await open(t), { content: content() });
      await watch(app, []);
      app.clock.advance(60_000);
      const parts: Ranges[] = [[[0, 20_000]], [[40_000, 60_000]], [[20_000, 40_000]]];
      await Promise.all([...parts, ...parts.toReversed()].map((ranges) => watch(app, ranges)));
      assert.equal((await watch(app, [])).share, 1000);
      assert.equal((await app.as('ann').call('readMe')).points, 20);
    });

    test('a video that is not there is refused', async (t) => {
      const app = await testApp(await open(t), { content: contentOf({}) });
      await assert.rejects(watch(app, []), { error: 'video-not-found' });
    });
  });
});
