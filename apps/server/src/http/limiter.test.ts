import assert from 'node:assert/strict';
import { test } from 'node:test';
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
