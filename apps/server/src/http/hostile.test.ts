import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { ERRORS } from '@oi/contract/errors.ts';
import type { InjectOptions } from 'fastify';
import { CommitFailed } from '../db/errors.ts';
import { onEveryDatabase } from '../db/testing.ts';
import { NO_CONTENT, type TestApp, testApp } from '../testing.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const session = (payload: string, headers: Record<string, string> = JSON_TYPE): InjectOptions => ({
  method: 'POST',
  url: '/api/sessions',
  headers,
  payload,
});
const GUEST = '"platform":"web","launch":"x"';

const HOSTILE: readonly (readonly [what: string, request: InjectOptions, status: number, where?: RegExp])[] = [
  ['a body that is not JSON', session('{bad'), 400, /^the body is not JSON$/],
  ['no body', session(''), 400, /^the body is empty$/],
  ['JSON that is no object', session('[]'), 400, /^body must be object$/],
  ['null', session('null'), 400],
  ['a field too many', session(`{${GUEST},"admin":true}`), 400, /^body\.admin is not expected$/],
  ['a field too few', session('{"platform":"web"}'), 400, /^body\.launch is missing$/],
  ['a wrong type', session('{"platform":"web","launch":5}'), 400, /^body\.launch must be string$/],
  ['a key that reaches for the prototype', session(`{${GUEST},"__proto__":{"admin":true}}`), 400],
  ['a key that reaches for the constructor', session(`{${GUEST},"constructor":{"prototype":{}}}`), 400],
  ['a very long key', session(`{${GUEST},"${'k'.repeat(3000)}":1}`), 400, /^body\.k{60} is not expected$/],
  ['deep JSON', session('['.repeat(4000) + ']'.repeat(4000)), 400, /^the body is too deep$/],
  ['a huge body', session(`{${GUEST},"pad":"${'x'.repeat(100_000)}"}`), 413],
  [
    'another media type',
    session('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
    400,
    /application\/json$/,
  ],
  ['text', session('{}', { 'content-type': 'text/plain' }), 400, /application\/json$/],
  ['a bad escape in the path', { url: '/api/boards/%zz' }, 400, /^the path is not valid$/],
  ['a zero byte in the path', { url: '/api/boards/%00' }, 401],
  ['a method that the path does not have', { method: 'GET', url: '/api/sessions' }, 404],
  ['a method that nothing has', { method: 'PATCH', url: '/api/me' }, 404],
  ['an unknown path', { url: '/api/admin' }, 404],
  ['a path parameter of a mile', { url: `/api/boards/${'a'.repeat(5000)}` }, 404],
];

onEveryDatabase((open) => {
  test('hostile requests get a code of the closed table and a word that helps', async (t) => {
    const { app, close, log } = await testApp(await open(t));
    t.after(close);
    for (const [what, request, status, where] of HOSTILE) {
      const reply = await app.inject(request);
      assert.equal(reply.statusCode, status, `${what}: ${reply.body}`);
      const body = reply.json();
      assert.equal(ERRORS[body.error as keyof typeof ERRORS], status, what);
      assert.deepEqual(
        Object.keys(body).filter((key) => !['error', 'where'].includes(key)),
        [],
        what,
      );
      if (where) assert.match(body.where, where, what);
      assert.equal(reply.headers['cache-control'], 'no-store', what);
      assert.match(String(reply.headers['content-type']), /^application\/json/, what);
    }
    assert.equal(({} as { admin?: boolean }).admin, undefined);
    assert.deepEqual(
      log.filter((line) => JSON.parse(line).level >= 50),
      [],
    );
  });

  test('a fault of ours is 500 with an id that the log has with its stack, and says no more', async (t) => {
    const broken = { ...NO_CONTENT, visible: () => assert.fail('the reactor of player 0123456789 leaks') };
    const { app, close, log } = await testApp(await open(t), { content: broken });
    t.after(close);
    const reply = await app.inject('/api/visible');
    const { error, id, ...rest } = reply.json();
    assert.deepEqual([reply.statusCode, error, rest], [500, 'internal', {}]);
    const line = log.map((text) => JSON.parse(text)).find((one) => one.level === 50);
    assert.equal(line.id, id);
    assert.match(line.err.stack, /hostile\.test\.ts/);
  });

  test('what the database did not keep may be tried again', async (t) => {
    const lost = {
      ...NO_CONTENT,
      visible: () => {
        throw new CommitFailed(new Error('disk full'));
      },
    };
    const { app, close } = await testApp(await open(t), { content: lost });
    t.after(close);
    const reply = await app.inject('/api/visible');
    assert.deepEqual(
      [reply.statusCode, reply.headers['retry-after'], reply.json()],
      [503, '1', { error: 'try-again', retryAfterSeconds: 1 }],
    );
  });

  test('what is not HTTP, doubled lengths and endless headers are answered and dropped', async (t) => {
    const running = await testApp(await open(t));
    t.after(running.close);
    await running.app.listen({ port: 0, host: '127.0.0.1' });
    const start = 'POST /api/sessions HTTP/1.1\r\nHost: x\r\n';
    assert.match(await raw(running, 'hello\r\n\r\n'), /^HTTP\/1\.1 400 .*\{"error":"bad-request"/s);
    assert.match(await raw(running, `${start}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`), /^HTTP\/1\.1 400 /);
    assert.match(
      await raw(running, `${start}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`),
      /^HTTP\/1\.1 400 /,
    );
    assert.match(await raw(running, `${start}X: ${'a'.repeat(70_000)}\r\n\r\n`), /^HTTP\/1\.1 400 /);
  });

  test('of a doubled Authorization header the first counts, so a proxy and we see one player', async (t) => {
    const running = await testApp(await open(t));
    t.after(running.close);
    await running.app.listen({ port: 0, host: '127.0.0.1' });
    const token = await running.as('ann').token();
    const ask = (first: string, second: string) =>
      raw(
        running,
        `GET /api/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: ${first}\r\nAuthorization: ${second}\r\n\r\n`,
      );
    assert.match(await ask(`Bearer ${token}`, 'Bearer x'), /^HTTP\/1\.1 200 /);
    assert.match(await ask('Bearer x', `Bearer ${token}`), /^HTTP\/1\.1 401 /);
  });
});

async function raw({ app }: TestApp, text: string): Promise<string> {
  const address = app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const socket = connect(address.port, '127.0.0.1');
  let reply = '';
  socket.setEncoding('utf8').on('data', (part) => {
    reply += part;
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return reply;
}
