import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { migrate } from '../migrate.ts';
import { openDb } from '../open.ts';
import { prepared } from '../prepared.ts';
import { type Ends, sqlitePlace } from '../testing.ts';
import { write } from '../write.ts';
import { connect } from './connection.ts';

const add = prepared((q, p: { player: string }) => q.insertInto('points').values({ player: p.player, points: 1 }));
const count = prepared((q) => q.selectFrom('points').select((eb) => eb.fn.countAll<number>().as('count')));

async function opened(t: Ends) {
  const url = await sqlitePlace(t);
  const db = await openDb(url);
  t.after(db.close);
  await migrate(db);
  return { db, path: url.slice('file:'.length) };
}

const WAITED = { name: 'DatabaseMisuse', message: /awaited something other than its own queries/ };

test('a unit that awaits a timer, a tick or an immediate is undone and refused, and its neighbours are kept', async (t) => {
  const { db } = await opened(t);
  const waits = [
    () => sleep(5),
    () => new Promise<void>((resolve) => process.nextTick(resolve)),
    () => new Promise<void>((resolve) => setImmediate(resolve)),
    () => new Promise<void>(() => {}),
  ];
  for (const [at, wait] of waits.entries()) {
    const [before, waiting, after] = await Promise.allSettled([
      write(db, (tx) => add(tx, { player: `before ${at}` })),
      write(db, async (tx) => {
        await add(tx, { player: `waiting ${at}` });
        await wait();
        await add(tx, { player: `too late ${at}` });
      }),
      write(db, (tx) => add(tx, { player: `after ${at}` })),
    ]);
    assert.deepEqual([before.status, after.status], ['fulfilled', 'fulfilled']);
    await assert.rejects(Promise.reject((waiting as PromiseRejectedResult).reason), WAITED);
  }
  await sleep(20);
  const rows = await db.q.selectFrom('points').select('player').execute();
  assert.equal(rows.length, 2 * waits.length);
  assert.ok(rows.every(({ player }) => /^(before|after)/.test(player)));
});

test('a unit may await many microtasks and queries built on the spot', async (t) => {
  const { db } = await opened(t);
  await write(db, async ({ q }) => {
    for (let at = 0; at < 200; at += 1) await Promise.resolve();
    await q.insertInto('points').values({ player: 'ann', points: 1 }).execute();
    const { points } = await q.selectFrom('points').selectAll().executeTakeFirstOrThrow();
    assert.equal(points, 1);
  });
});

test('units run in the order in which they were given', async (t) => {
  const { db } = await opened(t);
  const order: number[] = [];
  const unit = (at: number) => write(db, async (tx) => count(tx).then(() => order.push(at)));
  await Promise.all(Array.from({ length: 1000 }, (_, at) => unit(at)));
  assert.deepEqual(
    order,
    Array.from({ length: 1000 }, (_, at) => at),
  );
});

test('another connection sees nothing of a group until its callers hear', async (t) => {
  const { db, path } = await opened(t);
  const other = connect(path, { readOnly: true, synchronous: 'FULL' });
  t.after(other.close);
  const seen = () => other.run('select count(*) as count from points', []).rows[0]?.count;
  const during: unknown[] = [];
  const after: unknown[] = [];
  await Promise.all(
    ['ann', 'bob', 'eve'].map((player) =>
      write(db, async (tx) => {
        await add(tx, { player });
        during.push(seen());
      }).then(() => after.push(seen())),
    ),
  );
  assert.deepEqual(
    [during, after],
    [
      [0, 0, 0],
      [3, 3, 3],
    ],
  );
});

test('a full disk fails the group with try-again, and the next group may succeed', async (t) => {
  const { db } = await opened(t);
  const pragma = (text: string) => write(db, ({ q }) => sql.raw(text).execute(q));
  await pragma('pragma max_page_count = 80');
  const long = 'x'.repeat(1_000_000);
  const group = await Promise.allSettled([
    write(db, (tx) => add(tx, { player: 'ann' })),
    write(db, (tx) => add(tx, { player: long })),
    write(db, async (tx) => add(tx, { player: long }).catch(() => [])),
    write(db, (tx) => add(tx, { player: 'bob' })),
  ]);
  const reasons = group.map((one) => (one.status === 'rejected' ? (one.reason as { code?: unknown }).code : 'kept'));
  const kept = (await db.q.selectFrom('points').select('player').execute()).map(({ player }) => player);
  // Whether SQLite ends the transaction or the statement is its choice; either way callers and rows agree.
  assert.deepEqual(reasons.filter((reason) => reason === 'kept').length, kept.length);
  assert.ok(!kept.includes(long));
  await pragma('pragma max_page_count = 1000000');
  await write(db, (tx) => add(tx, { player: 'zoe' }));
  assert.equal((await count(db))[0]?.count, kept.length + 1);
});

test('a group fails with try-again when SQLite ends its transaction under it', async (t) => {
  const { db } = await opened(t);
  await write(db, ({ q }) =>
    sql`create trigger give_up before insert on points when new.player = 'boom'
      begin select raise(rollback, 'gone'); end`.execute(q),
  );
  const settled = await Promise.allSettled([
    write(db, (tx) => add(tx, { player: 'ann' })),
    write(db, async (tx) => {
      await add(tx, { player: 'boom' }).catch(() => {});
      await add(tx, { player: 'alone' });
    }),
    write(db, (tx) => add(tx, { player: 'bob' })),
  ]);
  for (const one of settled) {
    assert.equal(one.status === 'rejected' && (one.reason as { code?: unknown }).code, 'try-again');
  }
  assert.equal((await count(db))[0]?.count, 0);
  await write(db, (tx) => add(tx, { player: 'zoe' }));
  assert.equal((await count(db))[0]?.count, 1);
});

test('both connections keep a write-ahead log, wait for the disk and check foreign keys', async (t) => {
  const { db } = await opened(t);
  const read = async (q: typeof db.q, name: string) =>
    Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(q)).rows[0] ?? {})[0];
  const seen = async (q: typeof db.q) =>
    Promise.all(['journal_mode', 'synchronous', 'foreign_keys', 'query_only'].map((name) => read(q, name)));
  assert.deepEqual(await seen(db.q), ['wal', 2, 1, 1]);
  assert.deepEqual(await write(db, ({ q }) => seen(q)), ['wal', 2, 1, 0]);
});

test('a database that would not survive a power cut is refused in a sentence', async () => {
  await assert.rejects(openDb('file::memory:'), {
    name: 'DatabaseRefused',
    message: /journal_mode=memory instead of wal, so it could lose what it confirmed/,
  });
});

test('a file that is no database is refused in a sentence', async (t) => {
  const url = await sqlitePlace(t);
  writeFileSync(url.slice('file:'.length), 'hello, I am a text');
  await assert.rejects(openDb(url), {
    name: 'DatabaseRefused',
    message: /cannot be opened: file is not a database\.$/,
  });
});

test('waiting for the disk is given up only through the door for tests', async (t) => {
  const db = await openDb(await sqlitePlace(t), { unsafeForTests: { synchronous: 'OFF' } });
  t.after(db.close);
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db.q);
  assert.deepEqual(rows, [{ synchronous: 0 }]);
});

test('a writer in another process makes a group wait, not fail', async (t) => {
  const { db, path } = await opened(t);
  const other = connect(path, { readOnly: false, synchronous: 'FULL' });
  t.after(other.close);
  other.run('begin immediate', []);
  other.run(`insert into points (player, points) values ('other', 1)`, []);
  other.run('commit', []);
  await write(db, (tx) => add(tx, { player: 'ann' }));
  assert.equal((await count(db))[0]?.count, 2);
});
