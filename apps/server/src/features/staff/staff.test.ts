import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { EndpointName } from '@oi/contract/endpoints.ts';
import { type Open, onEveryDatabase } from '../../db/testing.ts';
import { request, type TestApp, type TestOptions, testApp } from '../../testing.ts';
import { addMember, disableMember, renewLink } from './members.ts';

const PASSWORD = 'correct horse battery';
const OWN = { origin: 'http://localhost', host: 'localhost' };
const HOUR = 3_600_000;

async function start(t: TestContext, open: Open, options: TestOptions = {}) {
  const app = await testApp(await open(t), options);
  t.after(app.close);
  return app;
}

/** Sends as a browser on our own page would and gives the reply with its cookie. */
async function send({ app }: TestApp, name: EndpointName, body?: unknown, headers: Record<string, string> = {}) {
  const reply = await request(app, name, { body }, { ...OWN, ...headers });
  const [cookie = ''] = String(reply.headers['set-cookie'] ?? '').split(';');
  return { status: reply.statusCode, ...reply.json(), cookie, setCookie: reply.headers['set-cookie'] };
}

async function signedUp(app: TestApp, name = 'Анна', role: 'editor' | 'owner' = 'owner') {
  const link = (await addMember(app.services, name, role)) ?? assert.fail('the name is taken');
  return send(app, 'setStaffPassword', { link, password: PASSWORD });
}

const signIn = (app: TestApp, password = PASSWORD, name = 'анна', headers = {}) =>
  send(app, 'openStaffSession', { name, password }, headers);

async function auditOf({ services }: TestApp) {
  return (await services.db.q.selectFrom('staff_audit').selectAll().orderBy('id').execute()).map(
    ({ who, action, subject }) => [who, action, subject].join(' | '),
  );
}

onEveryDatabase((open) => {
  test('a one-time link sets the password and signs in, once', async (t) => {
    const app = await start(t, open);
    const link = (await addMember(app.services, 'Анна', 'editor')) ?? '';
    const first = await send(app, 'setStaffPassword', { link, password: PASSWORD });
    assert.deepEqual([first.status, first.name, first.role], [200, 'Анна', 'editor']);
    assert.equal((await send(app, 'readStaffSession', undefined, { cookie: first.cookie })).csrf, first.csrf);
    assert.equal((await send(app, 'setStaffPassword', { link, password: 'another password' })).error, 'link-used');
    assert.equal((await signIn(app)).status, 200);
  });

  test('only one of many who use a link at once gets in', async (t) => {
    const app = await start(t, open);
    const link = (await addMember(app.services, 'Анна', 'editor')) ?? '';
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => send(app, 'setStaffPassword', { link, password: PASSWORD })),
    );
    assert.deepEqual(tries.map(({ status }) => status).sort(), [200, 410, 410, 410, 410]);
  });

  test('a link dies after 72 hours, and with a newer one', async (t) => {
    const app = await start(t, open);
    const old = (await addMember(app.services, 'Анна', 'editor')) ?? '';
    const newer = (await renewLink(app.services, 'анна')) ?? '';
    assert.equal((await send(app, 'setStaffPassword', { link: old, password: PASSWORD })).error, 'link-used');
    app.clock.advance(72 * HOUR);
    assert.equal((await send(app, 'setStaffPassword', { link: newer, password: PASSWORD })).error, 'link-used');
  });

  test('a new password closes the sessions that the old one opened', async (t) => {
    const app = await start(t, open);
    const { cookie } = await signedUp(app);
    const link = (await renewLink(app.services, 'Анна')) ?? '';
    assert.equal((await send(app, 'readStaffSession', undefined, { cookie })).status, 200);
    await send(app, 'setStaffPassword', { link, password: 'another password' });
    assert.equal((await send(app, 'readStaffSession', undefined, { cookie })).status, 401);
    assert.equal((await signIn(app)).error, 'wrong-password');
  });

  test('neither passwords, links nor session secrets are in the database', async (t) => {
    const app = await start(t, open);
    const link = (await addMember(app.services, 'Анна', 'editor')) ?? '';
    const { cookie } = await send(app, 'setStaffPassword', { link, password: PASSWORD });
    await signIn(app, 'hunter2hunter2');
    const { q } = app.services.db;
    const tables = ['staff', 'staff_link', 'staff_session', 'staff_audit', 'staff_attempt'] as const;
    const all = JSON.stringify(await Promise.all(tables.map((table) => q.selectFrom(table).selectAll().execute())));
    for (const secret of [PASSWORD, link, cookie.split('=')[1] ?? '?', 'hunter2hunter2', '127.0.0.1']) {
      assert.ok(!all.includes(secret), secret);
    }
    assert.match(all, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('a wrong name and a wrong password are told alike', async (t) => {
    const app = await start(t, open);
    await signedUp(app);
    const wrong = [
      await signIn(app, 'wrong password'),
      await signIn(app, PASSWORD, 'nobody'),
      await signIn(app, '', 'анна'),
    ];
    for (const { status, error, where } of wrong)
      assert.deepEqual([status, error, where], [401, 'wrong-password', undefined]);
  });

  test('five tries for a name from an address, and the count holds in another process', async (t) => {
    const db = await open(t);
    const here = await testApp(db);
    const there = await testApp(db, { clock: here.clock, seed: 'there' });
    t.after(here.close);
    t.after(there.close);
    await signedUp(here);
    for (let i = 0; i < 3; i += 1) assert.equal((await signIn(here, 'wrong password')).status, 401);
    for (let i = 0; i < 2; i += 1) assert.equal((await signIn(there, 'wrong password')).status, 401);
    const refused = await signIn(there);
    assert.deepEqual([refused.status, refused.error, refused.retryAfterSeconds], [429, 'too-many-requests', 900]);
    assert.equal((await signIn(here)).status, 429);
    here.clock.advance(15 * 60_000);
    assert.equal((await signIn(here)).status, 200);
  });

  test('tries at the same time are all counted before they are judged', async (t) => {
    const app = await start(t, open);
    await signedUp(app);
    const tries = await Promise.all(Array.from({ length: 9 }, () => signIn(app, 'wrong password')));
    assert.equal(tries.filter(({ status }) => status === 401).length, 5);
  });

  test('a right password starts the count again', async (t) => {
    const app = await start(t, open);
    await signedUp(app);
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 3; i += 1) assert.equal((await signIn(app, 'wrong password')).status, 401);
      assert.equal((await signIn(app)).status, 200);
      app.clock.advance(60_000);
    }
  });

  test('signing out revokes the session itself, not only the cookie', async (t) => {
    const app = await start(t, open);
    const { cookie, csrf } = await signedUp(app);
    const out = await send(app, 'closeStaffSession', undefined, { cookie, 'x-csrf': csrf });
    assert.deepEqual([out.status, out.closed], [200, true]);
    assert.match(String(out.setCookie), /^oi-staff=; .*Max-Age=0/);
    assert.equal((await send(app, 'readStaffSession', undefined, { cookie })).error, 'staff-needed');
  });

  test('a disabled member is out at once, and comes back only by a new link', async (t) => {
    const app = await start(t, open);
    const { cookie } = await signedUp(app);
    assert.equal(await disableMember(app.services, 'АННА'), true);
    assert.equal((await send(app, 'readStaffSession', undefined, { cookie })).status, 401);
    assert.equal((await signIn(app)).error, 'wrong-password');
    assert.equal(await disableMember(app.services, 'Анна'), false);
    assert.equal(await renewLink(app.services, 'Анна'), undefined);
    assert.equal((await signedUp(app, 'Анна', 'editor')).role, 'editor');
  });

  test('a name is taken whatever its case', async (t) => {
    const app = await start(t, open);
    assert.ok(await addMember(app.services, 'Семён', 'editor'));
    assert.equal(await addMember(app.services, 'СЕМЕН', 'owner'), undefined);
  });

  test('a session ends after 12 idle hours, and after a week whatever happens', async (t) => {
    const app = await start(t, open);
    const { cookie } = await signedUp(app);
    const alive = async () => (await send(app, 'readStaffSession', undefined, { cookie })).status === 200;
    let hours = 0;
    while (await alive()) {
      app.clock.advance(11 * HOUR);
      hours += 11;
    }
    assert.equal(hours, 176);
    const again = await signIn(app);
    app.clock.advance(12 * HOUR);
    assert.equal((await send(app, 'readStaffSession', undefined, { cookie: again.cookie })).status, 401);
  });

  test('a foreign page can neither sign out nor sign in for anybody', async (t) => {
    const app = await start(t, open);
    const { cookie, csrf } = await signedUp(app);
    const other = await signIn(app);
    const forged: readonly Record<string, string>[] = [
      { 'x-csrf': csrf, origin: 'https://evil.example' },
      { 'x-csrf': csrf, origin: 'null' },
      { 'x-csrf': csrf, 'sec-fetch-site': 'cross-site' },
      { 'x-csrf': other.csrf },
      { 'x-csrf': '' },
      {},
    ];
    for (const headers of forged) {
      const reply = await send(app, 'closeStaffSession', undefined, { cookie, ...headers });
      assert.deepEqual([reply.status, reply.error], [403, 'forged-form'], JSON.stringify(headers));
    }
    const nowhere = await request(app.app, 'closeStaffSession', {}, { cookie, 'x-csrf': csrf, host: 'localhost' });
    assert.equal(nowhere.statusCode, 403);
    assert.equal((await signIn(app, PASSWORD, 'анна', { origin: 'https://evil.example' })).error, 'forged-form');
    assert.equal((await send(app, 'readStaffSession', undefined, { cookie })).status, 200);
  });

  test('the cookie is bound to the host and travels encrypted, but for a browser on this machine', async (t) => {
    const flags = ['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax'];
    const shape = (header: unknown) => {
      const [pair = '', ...found] = String(header).split('; ');
      return [pair.replace(/[\w-]{43}$/, '…'), ...found.sort()];
    };
    const local = await start(t, open);
    assert.deepEqual(shape((await signedUp(local)).setCookie), ['oi-staff=…', ...flags]);
    const publicUrl = 'https://industry.example';
    const app = await start(t, open, { config: { publicUrl } });
    const link = (await addMember(app.services, 'Анна', 'owner')) ?? '';
    const { setCookie, cookie } = await send(
      app,
      'setStaffPassword',
      { link, password: PASSWORD },
      { origin: publicUrl },
    );
    assert.deepEqual(shape(setCookie), ['__Host-oi-staff=…', ...flags, 'Secure']);
    const status = async (header: string) =>
      (await send(app, 'readStaffSession', undefined, { cookie: header })).status;
    assert.equal(await status(`other=1; ${cookie}`), 200);
    assert.equal(await status(cookie.replace('__Host-', '')), 401);
    assert.equal(await status(`${cookie}; ${cookie}`), 401);
  });

  test('the audit log tells everything and repeats no word that a stranger typed', async (t) => {
    const app = await start(t, open);
    const { cookie, csrf } = await signedUp(app);
    app.clock.advance(1);
    await signIn(app, 'wrong password');
    app.clock.advance(1);
    await signIn(app, 'wrong password', 'my password by mistake');
    app.clock.advance(1);
    await send(app, 'closeStaffSession', undefined, { cookie, 'x-csrf': csrf });
    app.clock.advance(1);
    await disableMember(app.services, 'Анна');
    assert.deepEqual((await auditOf(app)).slice(2), [
      'Анна | sign-in-refused | wrong password',
      '- | sign-in-refused | wrong password',
      'Анна | signed-out | ',
      'cli | staff-disabled | Анна',
    ]);
    assert.deepEqual((await auditOf(app)).slice(0, 2).sort(), [
      'cli | staff-added | Анна as owner',
      'Анна | password-set | ',
    ]);
  });

  test('the owner reads the audit log page by page, and nothing is lost between pages', async (t) => {
    const app = await start(t, open);
    for (let i = 0; i < 60; i += 1) await addMember(app.services, `Имя ${i}`, 'editor');
    const owner = await app.asStaff('owner');
    const first = await owner.call('readAudit', { query: {} });
    const second = await owner.call('readAudit', { query: { before: first.entries.at(-1)?.id ?? '' } });
    assert.deepEqual([first.entries.length, second.entries.length], [50, 10]);
    assert.equal(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size, 60);
  });
});
