import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Endpoint, ROLES, type Role, type Who } from '@oi/contract/endpoint.ts';
import { type EndpointName, endpoints } from '@oi/contract/endpoints.ts';
import { ERRORS } from '@oi/contract/errors.ts';
import { type Open, onEveryDatabase } from '../db/testing.ts';
import { request, testApp } from '../testing.ts';

const all: readonly (readonly [EndpointName, Endpoint])[] = Object.entries(endpoints) as never;
const CALLERS = ['nobody', 'player', ...ROLES] as const;
type CallerKind = (typeof CALLERS)[number];

/** What the guard says to a caller: nothing when it lets them through. */
function refusalFor(who: Who, caller: CallerKind): string | undefined {
  if (who === 'anyone') return undefined;
  if (who === 'player') return caller === 'player' ? undefined : 'session-needed';
  if (caller === 'nobody' || caller === 'player') return 'staff-needed';
  return who === 'staff:any' || caller === 'owner' || who === `staff:${caller}` ? undefined : 'not-allowed';
}

async function start(t: TestContext, open: Open) {
  const app = await testApp(await open(t));
  t.after(app.close);
  return app;
}

onEveryDatabase((open) => {
  test('every endpoint has a handler and lets in exactly those whom its declaration names', async (t) => {
    const { app, as, asStaff } = await start(t, open);
    const headers = async (caller: CallerKind): Promise<Record<string, string>> => {
      if (caller === 'nobody') return {};
      if (caller === 'player') return { authorization: `Bearer ${await as('ann').token()}` };
      return (await asStaff(caller as Role)).headers;
    };
    assert.ok(all.length > 0);
    for (const [name, { who, method, path }] of all) {
      assert.ok(app.hasRoute({ method, url: path }), `${name} has no handler`);
      // These two end what the others stand on.
      if (name === 'forgetMe' || name === 'closeStaffSession') continue;
      for (const caller of CALLERS) {
        const reply = await request(
          app,
          name,
          { params: { attempt: 'a', run: 'a', game: 'a', video: 'a' } },
          await headers(caller),
        );
        const error = reply.statusCode === 200 ? undefined : reply.json().error;
        const wanted = refusalFor(who, caller);
        if (wanted !== undefined) assert.equal(error, wanted, `${name} by ${caller}`);
        else
          assert.ok(
            !['session-needed', 'staff-needed', 'not-allowed'].includes(error),
            `${name} by ${caller}: ${error}`,
          );
      }
    }
  });

  test('a state-changing staff endpoint refuses a session without its token against forged forms', async (t) => {
    const { app, asStaff } = await start(t, open);
    const { 'x-csrf': _, ...headers } = (await asStaff('owner')).headers;
    const changing = all.filter(([, { who, method }]) => who.startsWith('staff:') && method !== 'GET');
    assert.ok(changing.length > 0);
    for (const [name] of changing) {
      assert.equal((await request(app, name, {}, headers)).json().error, 'forged-form', name);
    }
  });

  test('a limit counts by player, not by address', async (t) => {
    const { as } = await start(t, open);
    const { count } = endpoints.rerollNickname.limit;
    for (let i = 0; i < count; i += 1) await as('ann').call('rerollNickname');
    await assert.rejects(as('ann').call('rerollNickname'), { error: 'too-many-requests' });
    await as('bob').call('rerollNickname');
  });
});

test('every declared error is in the table, and every path and name is declared once', () => {
  for (const [name, { errors }] of all) for (const code of errors) assert.ok(code in ERRORS, `${name}: ${code}`);
  assert.equal(new Set(all.map(([, { method, path }]) => `${method} ${path}`)).size, all.length);
});
