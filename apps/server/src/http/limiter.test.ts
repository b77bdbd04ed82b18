import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limit } from '@oi/contract/endpoint.ts';
import { fastify } from 'fastify';
import { fakeClock } from '../testing.ts';
import { bucketStore } from './buckets.ts';
import { refuseErrors } from './errors.ts';
import { limitOthers } from './guard.ts';
import { addLimits, createLimiter } from './limiter.ts';

/** Gives an app with one limit; `ask` gives the seconds to wait, 0 when the call went through. */
async function limited(limit: Limit) {
  const app = fastify();
  const clock = fakeClock();
  await addLimits(app, clock);
  refuseErrors(app);
  const limiter = createLimiter(app, limit);
  app.get('/', { onRequest: (request, _reply, done) => void limiter(request).then(done, done) }, () => ({}));
  const ask = async (remoteAddress = '10.0.0.1'): Promise<number> => {
    const reply = await app.inject({ url: '/', remoteAddress });
    assert.equal(reply.headers['retry-after'], reply.json().retryAfterSeconds?.toString());
    return reply.json().retryAfterSeconds ?? 0;
  };
  return { ask, clock };
}

test('so many calls at once, then as many as flow back', async () => {
  const { ask, clock } = await limited({ count: 3, perSeconds: 60 });
  for (let i = 0; i < 3; i += 1) assert.equal(await ask(), 0);
  assert.equal(await ask(), 20);
  clock.advance(19_999);
  assert.equal(await ask(), 1);
  clock.advance(1);
  assert.equal(await ask(), 0);
  assert.equal(await ask(), 20);
});

test('a refused call costs nothing, so a patient caller is never locked out', async () => {
  const { ask, clock } = await limited({ count: 1, perSeconds: 10 });
  await ask();
  for (let i = 0; i < 1_000; i += 1) {
    assert.ok((await ask()) > 0);
    clock.advance(10);
  }
  assert.equal(await ask(), 0);
});

test('a count that does not divide its time is reached all the same', async () => {
  const { ask } = await limited({ count: 7, perSeconds: 1 });
  for (let i = 0; i < 7; i += 1) assert.equal(await ask(), 0);
  assert.equal(await ask(), 1);
});

test('callers do not share a limit, but a household with many addresses is one caller', async () => {
  const { ask } = await limited({ count: 1, perSeconds: 10 });
  const first = ['10.0.0.1', '10.0.0.2', '2001:db8:1:2:3:4:5:6', '2001:db8:1:3::1', '2001:db8::5:0:0:1', '1:2:3::'];
  for (const address of first) assert.equal(await ask(address), 0, address);
  const again = ['::ffff:10.0.0.1', '2001:DB8:0001:0002::1', '2001:db8::1', '1:2:3:0:9::'];
  for (const address of again) assert.equal(await ask(address), 10, address);
});

test('a flood of callers pushes out whoever called longest ago and never fills the memory', () => {
  const store = new (bucketStore(fakeClock()))({});
  const waits = (caller: string): boolean => {
    let wait = 0;
    const done = (_error: Error | null, result?: { ttl: number }) => {
      wait = result?.ttl ?? 0;
    };
    store.incr(caller, done, 3_600_000, 1);
    return wait > 0;
  };
  for (let i = 0; i < 100_001; i += 1) waits(`caller ${i}`);
  assert.equal(waits('caller 99999'), true);
  assert.equal(waits('caller 0'), false);
});

test('whoever searches for addresses that are not there is stopped, and others are not', async () => {
  const app = fastify();
  await addLimits(app, () => 0);
  limitOthers(app);
  refuseErrors(app);
  const search = async (remoteAddress: string) => {
    const reply = await app.inject({ url: '/api/guess', remoteAddress });
    return `${reply.statusCode} ${reply.headers['retry-after']} ${reply.json().error}`;
  };
  for (let i = 0; i < 12_000; i += 1) assert.equal(await search('10.0.0.1'), '404 undefined not-found');
  assert.equal(await search('10.0.0.1'), '429 1 too-many-requests');
  assert.equal(await search('10.0.0.2'), '404 undefined not-found');
});
