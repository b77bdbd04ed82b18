import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEveryDatabase } from '../db/testing.ts';
import { request, testApp } from '../testing.ts';

onEveryDatabase((open) => {
  test('the log says what happened and names nobody: no address, token, player number or launch', async (t) => {
    const { app, as, asStaff, log, close } = await testApp(await open(t), { config: { logLevel: 'trace' } });
    t.after(close);
    const token = await as('ann').token();
    const number = await as('ann').number();
    await app.inject({ url: '/?vk_user_id=494075&sign=secretsign', remoteAddress: '203.0.113.7' });
    await app.inject({
      url: '/api/me?vk_user_id=494075',
      headers: { authorization: `Bearer ${token}` },
      remoteAddress: '203.0.113.7',
    });
    await app.inject({ url: '/api/lost?token=secretsign', remoteAddress: '203.0.113.7' });
    await request(app, 'openSession', { body: { platform: 'vk', launch: 'vk_user_id=494075&sign=secretsign' } }, {});
    await request(
      app,
      'openStaffSession',
      { body: { name: 'Анна', password: 'secretsign' } },
      (await asStaff('owner')).headers,
    );
    await request(app, 'readAttempt', { params: { attempt: number } }, { authorization: `Bearer ${token}` });
    const all = log.join('');
    for (const secret of [token, number, '203.0.113', '127.0.0.1', '494075', 'secretsign', 'Анна', 'owner-session']) {
      assert.ok(!all.includes(secret), secret);
    }
    const lines = log.map((line) => JSON.parse(line));
    const last = lines.findLast(({ msg }) => msg === 'request');
    const { time, ms, id, ...rest } = last;
    assert.deepEqual(rest, { level: 30, method: 'GET', path: '/api/attempts/:attempt', status: 404, msg: 'request' });
    assert.match(id, /^[0-9a-f]{8}-[0-9a-z]+$/);
  });

  test('a proxy that is not believed is told once', async (t) => {
    const { app, log, close } = await testApp(await open(t));
    t.after(close);
    for (let i = 0; i < 3; i += 1) await app.inject({ url: '/healthz', headers: { 'x-forwarded-for': '203.0.113.7' } });
    assert.equal(log.filter((line) => line.includes('TRUST_PROXY=on')).length, 1);
    assert.ok(!log.join('').includes('203.0.113.7'));
  });

  test('limits count the address that a believed proxy names, and no other', async (t) => {
    const db = await open(t);
    const { app, close } = await testApp(db, {
      config: { trustedProxies: ['10.0.0.0/8'] },
      alongside: (added) => void added.get('/test/address', (request) => request.ip),
    });
    t.after(close);
    const ip = async (remoteAddress: string, forwarded: string) => {
      const reply = await app.inject({
        url: '/test/address',
        remoteAddress,
        headers: { 'x-forwarded-for': forwarded },
      });
      return reply.body;
    };
    assert.equal(await ip('10.1.1.1', '203.0.113.7'), '203.0.113.7');
    assert.equal(await ip('10.1.1.1', '1.2.3.4, 203.0.113.7'), '203.0.113.7');
    assert.equal(await ip('198.51.100.1', '203.0.113.7'), '198.51.100.1');
  });

  test('metrics count by endpoint, say nothing of players, and answer only this machine', async (t) => {
    const { app, as, close } = await testApp(await open(t));
    t.after(close);
    await as('ann').call('readMe');
    const { body, headers } = await app.inject('/metrics');
    assert.match(String(headers['content-type']), /^text\/plain/);
    assert.match(body, /oi_requests_total\{endpoint="readMe",status="200"\} 1/);
    assert.match(body, /oi_request_seconds_count\{endpoint="readMe"\} 1/);
    assert.ok(!body.includes(await as('ann').number()));
    const from = async (remoteAddress: string, more = {}) =>
      (await app.inject({ url: '/metrics', remoteAddress, headers: more })).statusCode;
    assert.equal(await from('203.0.113.7'), 404);
    assert.equal(await from('::1'), 200);
    assert.equal(await from('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }), 404);
  });

  test('with a token metrics answer whoever has it', async (t) => {
    const { app, close } = await testApp(await open(t), { config: { metricsToken: 'sixteen-letters!' } });
    t.after(close);
    const ask = async (authorization: string) =>
      (await app.inject({ url: '/metrics', remoteAddress: '203.0.113.7', headers: { authorization } })).statusCode;
    assert.equal(await ask('Bearer sixteen-letters!'), 200);
    assert.equal(await ask('Bearer sixteen-letters?'), 404);
    assert.equal((await app.inject('/metrics')).statusCode, 404);
  });

  test('it is alive and ready, and not ready without its database', async (t) => {
    const db = await open(t);
    const { app, close } = await testApp(db);
    t.after(close);
    assert.deepEqual((await app.inject('/readyz')).json(), { ready: true });
    const broken = await testApp({ ...db, q: undefined as never });
    t.after(broken.close);
    assert.deepEqual((await broken.app.inject('/healthz')).json(), { alive: true });
    assert.equal((await broken.app.inject('/readyz')).statusCode, 503);
  });
});
