import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signVkLaunch } from '@oi/platforms/vk/sign.ts';
import { onEveryDatabase } from '../../db/testing.ts';
import { deriveSecrets } from '../../secrets.ts';
import { NOON, Refused, testApp } from '../../testing.ts';
import { followForgotten } from './forgotten.ts';
import { enter } from './store.ts';

const VK = { appId: '6736218', secret: 'wvl68m4dR1UpLrVRli' };
const USER = '494075123';

function vkLaunch(changes: Record<string, string> = {}, secret = VK.secret) {
  const params = {
    vk_app_id: VK.appId,
    vk_user_id: USER,
    vk_ts: String(NOON / 1000),
    vk_platform: 'mobile_web',
    ...changes,
  };
  return { body: { platform: 'vk', launch: signVkLaunch(params, secret) } };
}
const guest = (letter: string) => ({ body: { platform: 'web', launch: `guest=${letter.repeat(26)}` } });

onEveryDatabase((open) => {
  test('the same user is the same player, and a guest is another one', async (t) => {
    const { call, close } = await testApp(await open(t), { config: { vk: VK } });
    t.after(close);
    const first = await call('openSession', vkLaunch());
    const again = await call('openSession', vkLaunch({ vk_ref: 'catalog' }));
    const other = await call('openSession', guest('a'));
    const player = ({ token }: { token: string }) => token.split('.')[1];
    assert.equal(player(again), player(first));
    assert.deepEqual(again.nickname, first.nickname);
    assert.notEqual(player(other), player(first));
    assert.deepEqual([first.verified, other.verified], [true, false]);
    assert.deepEqual([first.now, first.expiresAt], [NOON, NOON + 7 * 24 * 3_600_000]);
  });

  test('what is kept of a user names nobody', async (t) => {
    const db = await open(t);
    const { call, close } = await testApp(db, { config: { vk: VK } });
    t.after(close);
    await call('openSession', vkLaunch());
    const rows = await db.q.selectFrom('player').selectAll().execute();
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(USER));
    assert.match(rows[0]?.platform_key ?? '', /^[\w-]{43}$/);
  });

  test('launches that are forged, old, foreign or of a host that is off open nothing', async (t) => {
    const db = await open(t);
    const { call, close } = await testApp(db, { config: { vk: VK, webGuests: false } });
    t.after(close);
    for (const input of [
      vkLaunch({}, 'another secret'),
      vkLaunch({ vk_ts: String(NOON / 1000 - 24 * 3600 - 1) }),
      vkLaunch({ vk_ts: String(NOON / 1000 + 301) }),
      vkLaunch({ vk_app_id: '1' }),
      { body: { platform: 'vk', launch: `${vkLaunch().body.launch}&vk_user_id=1` } },
      guest('a'),
      { body: { platform: 'telegram', launch: 'user=1' } },
      { body: { platform: 'constructor', launch: '' } },
    ]) {
      await assert.rejects(call('openSession', input), { status: 401, error: 'launch-refused' });
    }
    assert.deepEqual(await db.q.selectFrom('player').selectAll().execute(), []);
  });

  test('many first visits at once make one player', async (t) => {
    const db = await open(t);
    const { call, close } = await testApp(db);
    t.after(close);
    const opened = await Promise.all(Array.from({ length: 12 }, () => call('openSession', guest('b'))));
    assert.equal(new Set(opened.map(({ token }) => token)).size, 1);
    assert.equal((await db.q.selectFrom('player').selectAll().execute()).length, 1);
  });

  test('a player keeps the number when the secret is changed and the old one is still given', async (t) => {
    const db = await open(t);
    const rotated = deriveSecrets(['a newer secret, thirty-two letters', 'a secret that only tests know, 1']);
    const fresh = (key: string) => ({
      number: `number of ${key}`,
      platform: 'web',
      platform_key: key,
      verified: 0,
      nickname_part: 'nut',
      nickname_number: 10,
      created_at: NOON,
    });
    const before = await enter(db, fresh('old key'), []);
    assert.deepEqual(await enter(db, fresh('new key'), ['old key']), { ...before, platform_key: 'new key' });
    assert.equal((await enter(db, fresh('new key'), [])).number, before.number);
    assert.equal(rotated.platform.length, 2);
  });

  test('a forgotten player is out at once, and whoever comes back is a new player', async (t) => {
    const { as, call, close } = await testApp(await open(t));
    t.after(close);
    const ann = as('ann');
    const number = await ann.number();
    await ann.call('forgetMe');
    await assert.rejects(ann.call('readMe'), { error: 'session-needed' });
    const again = await call('openSession', guest('c'));
    assert.notEqual(again.token.split('.')[1], number);
  });

  test('another process refuses a forgotten player as soon as it looks at the ledger', async (t) => {
    const db = await open(t);
    const here = await testApp(db);
    const there = await testApp(db, { seed: 'there' });
    t.after(here.close);
    t.after(there.close);
    const ann = here.as('ann');
    const headers = { authorization: `Bearer ${await ann.token()}` };
    const status = async () => (await there.app.inject({ url: '/api/me', headers })).statusCode;
    assert.equal(await status(), 200);
    await ann.call('forgetMe');
    const stop = await followForgotten(there.services, (error) => assert.fail(String(error)));
    assert.ok(there.services.sessions.isForgotten(await ann.number()));
    assert.equal(await status(), 401);
    await stop();
  });

  test('an expired session says so, and a fresh launch opens the next one', async (t) => {
    const { as, clock, call, close } = await testApp(await open(t));
    t.after(close);
    await as('ann').token();
    clock.advance(7 * 24 * 3_600_000);
    await assert.rejects(as('ann').call('readMe'), { status: 401, error: 'session-expired' });
    assert.ok(await call('openSession', guest('d')));
  });

  test('a refusal says nothing about why', async (t) => {
    const { call, close } = await testApp(await open(t));
    t.after(close);
    const refused = await call('openSession', vkLaunch()).catch((error: unknown) => error);
    assert.ok(refused instanceof Refused);
    assert.equal(refused.where, undefined);
  });
});
