import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { migrate } from '../migrate.ts';
import { openDb } from '../open.ts';
import { prepared } from '../prepared.ts';
import { type Ends, postgresPlace } from '../testing.ts';
import { write } from '../write.ts';

const count = prepared((q) => q.selectFrom('points').select((eb) => eb.fn.countAll<number>().as('count')));

async function opened(t: Ends, options = '') {
  const db = await openDb(`${await postgresPlace(t)}${encodeURIComponent(options)}`, { connections: 4 });
  t.after(db.close);
  await migrate(db);
  return db;
}

test('a unit that meets others crosswise is tried again, a bounded number of times', async (t) => {
  const db = await opened(t);
  for (const { fails, tries } of [
    { fails: 3, tries: 4 },
    { fails: 99, tries: 6 },
  ]) {
    let tried = 0;
    const given = write(db, async ({ q }) => {
      tried += 1;
      if (tried <= fails) await sql`do $$ begin raise exception 'crosswise' using errcode = '40001'; end $$`.execute(q);
      return 'kept';
    });
    if (fails < tries) assert.equal(await given, 'kept');
    else await assert.rejects(given, { name: 'CommitFailed', code: 'try-again' });
    assert.equal(tried, tries);
  }
});

test('a connection that is lost under a unit says try-again, and the next unit has another one', async (t) => {
  const db = await opened(t);
  const suicide = write(db, ({ q }) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(q));
  await assert.rejects(suicide, { name: 'CommitFailed', code: 'try-again' });
  await write(db, ({ q }) => q.insertInto('points').values({ player: 'ann', points: 1 }).execute());
  assert.deepEqual(await count(db), [{ count: 1 }]);
});

test('a connection that is lost while idle does not end the process', async (t) => {
  const db = await opened(t);
  await db.q.executeQuery(sql`select 1`.compile(db.q));
  const other = await openDb(process.env.TEST_DATABASE_URL ?? '');
  t.after(other.close);
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db.q);
  await write(other, ({ q }) => sql`select pg_terminate_backend(${rows[0]?.pid ?? 0}::bigint::int)`.execute(q));
  await sleep(50);
  assert.deepEqual(await count(db), [{ count: 0 }]);
});

test('what is confirmed is on disk, even where the server was told not to wait', async (t) => {
  const db = await opened(t, ' -c synchronous_commit=off');
  const { rows } = await sql`show synchronous_commit`.execute(db.q);
  assert.deepEqual(rows, [{ synchronous_commit: 'on' }]);
});

test('a transaction whose unit waits for something else is ended by the server', async (t) => {
  const db = await opened(t);
  const { rows } = await sql`show idle_in_transaction_session_timeout`.execute(db.q);
  assert.deepEqual(rows, [{ idle_in_transaction_session_timeout: '10s' }]);
});

test('a prepared query is parsed once per connection under the name of its text', async (t) => {
  const db = await opened(t);
  const names = await write(db, async (tx) => {
    for (let at = 0; at < 3; at += 1) await count(tx);
    const { rows } = await sql<{ name: string }>`
      select name from pg_prepared_statements where statement like '%from "points"%'`.execute(tx.q);
    return rows.map(({ name }) => name);
  });
  assert.equal(names.length, 1);
  assert.match(names[0] ?? '', /^[0-9a-f]{32}$/);
});

test('an address where nobody answers is refused in a sentence', async () => {
  await assert.rejects(openDb('postgres://nobody@127.0.0.1:1/nothing'), {
    name: 'DatabaseRefused',
    message: /PostgreSQL does not let us in: .*ECONNREFUSED/,
  });
  await assert.rejects(openDb('mysql://root@localhost/x'), { message: /begins with file: or postgres:/ });
});
