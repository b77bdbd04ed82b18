import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastify } from 'fastify';
import { refuseErrors } from './errors.ts';
import { limitOthers } from './guard.ts';
import { createLimiter } from './limiter.ts';

test('so many calls at once, then as many as flow back', () => {
  const limiter = createLimiter({ count: 3, perSeconds: 60 });
  assert.deepEqual(
    [0, 0, 0].map((now) => limiter('ann', now)),
    [0, 0, 0],
  );
  assert.equal(limiter('ann', 0), 20_000);
  assert.equal(limiter('ann', 19_999), 1);
  assert.equal(limiter('ann', 20_000), 0);
  assert.equal(limiter('ann', 20_000), 20_000);
});

test('a refused call costs nothing, so a patient caller is never locked out', () => {
  const limiter = createLimiter({ count: 1, perSeconds: 10 });
  limiter('ann', 0);
  for (let now = 0; now < 10_000; now += 10) assert.ok(limiter('ann', now) > 0);
  assert.equal(limiter('ann', 10_000), 0);
});

test('callers do not share a limit', () => {
  const limiter = createLimiter({ count: 1, perSeconds: 10 });
  assert.equal(limiter('ann', 0), 0);
  assert.equal(limiter('bob', 0), 0);
});

test('a flood of callers is forgotten by halves and never fills the memory', () => {
  const limiter = createLimiter({ count: 1, perSeconds: 3600 });
  for (let i = 0; i < 100_001; i += 1) limiter(`caller ${i}`, 0);
  assert.equal(limiter('caller 0', 0), 0);
  assert.ok(limiter('caller 99999', 0) > 0);
});

test('whoever searches for addresses that are not there is stopped, and others are not', async () => {
  const app = fastify();
  limitOthers(app, { clock: () => 0 });
  refuseErrors(app);
  const search = async (remoteAddress: string) => {
    const reply = await app.inject({ url: '/api/guess', remoteAddress });
    return `${reply.statusCode} ${reply.headers['retry-after']} ${reply.json().error}`;
  };
  for (let i = 0; i < 12_000; i += 1) assert.equal(await search('10.0.0.1'), '404 undefined not-found');
  assert.equal(await search('10.0.0.1'), '429 1 too-many-requests');
  assert.equal(await search('10.0.0.2'), '404 undefined not-found');
});
