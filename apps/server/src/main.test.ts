import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writePack } from './testing-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'oi-main-'));
const children = new Set<ChildProcess>();
before(() => writePack(join(folder, 'pack')));
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the server as its users do, in an environment of its own. */
function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      PACK: join(folder, 'pack'),
      DATA_DIR: join(folder, 'data'),
      LANG: 'en',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const out = { text: '' };
  const err = { text: '' };
  for (const [stream, kept] of [
    [child.stdout, out],
    [child.stderr, err],
  ] as const) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      kept.text += part;
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => {
    children.delete(child);
    return { code, signal, err: err.text };
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Open Industry is at (http:\S+)/.exec(out.text)?.[1];
      if (found) resolve(found);
    });
    ended.then(({ err }) => reject(new Error(err)));
  });
  url.catch(() => {});
  return { child, url, ended };
}

/** Gives a new guest's token, or uses one. */
async function openSession(url: string): Promise<string> {
  const body = JSON.stringify({ platform: 'web', launch: `guest=${'a'.repeat(26)}` });
  const reply = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return ((await reply.json()) as { token: string }).token;
}

test('it starts, serves, ends on SIGTERM with code 0, and a session outlives the restart', async () => {
  const first = start();
  const url = await first.url;
  const headers = { authorization: `Bearer ${await openSession(url)}` };
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  assert.match(await (await fetch(`${url}/metrics`)).text(), /oi_nodejs_eventloop_lag_seconds/);
  const begun = performance.now();
  first.child.kill('SIGTERM');
  assert.deepEqual(await first.ended, { code: 0, signal: null, err: '' });
  assert.ok(performance.now() - begun < 5000);

  const second = start();
  assert.equal((await fetch(`${await second.url}/api/me`, { headers })).status, 200);
  second.child.kill('SIGINT');
  assert.equal((await second.ended).code, 0);
});

test('a request that is under way is finished, and one that never ends does not hold the process', async () => {
  const { child, url, ended } = start();
  const { port } = new URL(await url);
  const body = JSON.stringify({ platform: 'web', launch: `guest=${'b'.repeat(26)}` });
  const half = (rest: string) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${rest}`,
    );
    return socket;
  };
  const slow = half(body.slice(0, 10));
  half(body.slice(0, 10));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const begun = performance.now();
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 300));
  slow.write(body.slice(10));
  const [reply] = (await once(slow, 'data')) as [Buffer];
  assert.match(reply.toString(), /^HTTP\/1\.1 200 /);
  assert.equal((await ended).code, 0);
  assert.ok(performance.now() - begun < 5000);
});

test('a second signal ends it at once', async () => {
  const { child, url, ended } = start();
  const { port } = new URL(await url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    'POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const begun = performance.now();
  child.kill('SIGTERM');
  assert.equal((await ended).code, 1);
  assert.ok(performance.now() - begun < 1500);
});

test('a taken port, an unreadable pack, a wrong variable and a foreign database are each one clear sentence', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  writeFileSync(join(folder, 'no-database'), 'this is no database, but a text that is long enough to look at');
  const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
    [
      { PORT: port },
      new RegExp(`^Port ${port} is taken: stop the program that has it, or set PORT to another one\\.\n$`),
    ],
    [{ HOST: '192.0.2.1' }, /^HOST is 192\.0\.2\.1, which is no address of this machine\.\n$/],
    [{ PORT: 'eighty' }, /^PORT must be a whole number from 0 to 65535, but it is "eighty"\.\n$/],
    [{ PACK: join(folder, 'nowhere') }, /nowhere/],
    [{ DATABASE_URL: `file:${join(folder, 'no-database')}` }, /no-database/],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /127\.0\.0\.1/],
    [{ DATA_DIR: join(folder, 'no-database/data') }, /no-database\/data/],
  ];
  for (const [env, sentence] of cases) {
    const { code, err } = await start(env).ended;
    assert.equal(code, 1, JSON.stringify(env));
    assert.match(err, sentence);
    assert.doesNotMatch(err, /^ {4}at |node:internal/m, JSON.stringify(env));
  }
});
