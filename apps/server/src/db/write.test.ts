import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db, Unit } from './db.ts';
import { prepared } from './prepared.ts';
import { onEveryDatabase } from './testing.ts';
import { write } from './write.ts';

const add = prepared((q, p: { player: string; points: number }) =>
  q.insertInto('points').values({ player: p.player, points: p.points }).returning('player'),
);
const all = prepared((q) => q.selectFrom('points').selectAll().orderBy('player'));

async function players(db: Db): Promise<string[]> {
  return (await all(db)).map(({ player }) => player);
}

onEveryDatabase((open) => {
  test('a unit is kept wholly, and its value comes back', async (t) => {
    const db = await open(t);
    const [row] = await write(db, async (tx) => {
      await add(tx, { player: 'ann', points: 1 });
      return add(tx, { player: 'bob', points: 2 });
    });
    assert.deepEqual(row, { player: 'bob' });
    assert.deepEqual(await players(db), ['ann', 'bob']);
  });

  test('a unit that fails undoes itself alone, and only its caller hears of it', async (t) => {
    const db = await open(t);
    const settled = await Promise.allSettled([
      write(db, (tx) => add(tx, { player: 'ann', points: 1 })),
      write(db, async (tx) => {
        await add(tx, { player: 'bob', points: 1 });
        throw new Error('bob changed his mind');
      }),
      write(db, async (tx) => {
        await add(tx, { player: 'eve', points: 1 });
        await add(tx, { player: 'eve', points: 2 });
      }),
      write(db, () => {
        throw new Error('not even a promise');
      }),
      write(db, (tx) => add(tx, { player: 'zoe', points: 1 })),
    ]);
    assert.deepEqual(
      settled.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'rejected', 'fulfilled'],
    );
    assert.match(String((settled[1] as PromiseRejectedResult).reason), /bob changed his mind/);
    assert.deepEqual(await players(db), ['ann', 'zoe']);
  });

  test('the database shows a unit when its promise resolves, and the unit sees itself before', async (t) => {
    const db = await open(t);
    await write(db, async (tx) => {
      await add(tx, { player: 'ann', points: 1 });
      assert.equal((await all(tx)).length, 1);
    });
    assert.deepEqual(await players(db), ['ann']);
  });

  test('a unit that reads past its tx is refused', async (t) => {
    const db = await open(t);
    const past = { name: 'DatabaseMisuse', message: /reads through its tx/ };
    await assert.rejects(
      write(db, () => all(db)),
      past,
    );
    await assert.rejects(
      write(db, () => db.q.selectFrom('points').selectAll().execute()),
      past,
    );
    assert.deepEqual(await players(db), []);
  });

  test('ten thousand parallel units are all there, once each', async (t) => {
    const db = await open(t);
    const count = db.engine === 'sqlite' ? 10_000 : 1_000;
    const names = Array.from({ length: count }, (_, at) => `p${at}`);
    const given = await Promise.all(names.map((player) => write(db, (tx) => add(tx, { player, points: 1 }))));
    assert.deepEqual(
      given.flat().map(({ player }) => player),
      names,
    );
    assert.deepEqual(await players(db), names.toSorted());
  });

  test('a unit that swallows the error of a query is undone all the same', async (t) => {
    const db = await open(t);
    await assert.rejects(
      write(db, async (tx) => {
        await add(tx, { player: 'ann', points: 1 });
        await add(tx, { player: 'ann', points: 1 }).catch(() => {});
        return 'fine';
      }),
    );
    assert.deepEqual(await players(db), []);
  });

  test('a COMMIT that fails keeps nothing and says try-again', async (t) => {
    const db = await open(t);
    await write(db, async ({ q }) => {
      await q.schema
        .createTable('child')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('points', 'text')
        .addForeignKeyConstraint('parent', ['points'], 'points', ['player'], (key) =>
          key.deferrable().initiallyDeferred(),
        )
        .execute();
    });
    const orphan = (tx: Unit) => sql`insert into child (id, points) values ('a', 'nobody')`.execute(tx.q);
    await assert.rejects(write(db, orphan), { name: 'CommitFailed', code: 'try-again' });
    const group = await Promise.allSettled([
      write(db, (tx) => add(tx, { player: 'ann', points: 1 })),
      write(db, orphan),
    ]);
    // Units share a COMMIT on SQLite alone.
    const kept = db.engine === 'sqlite' ? [] : ['ann'];
    assert.deepEqual(
      group.map(({ status }) => status),
      [kept.length > 0 ? 'fulfilled' : 'rejected', 'rejected'],
    );
    assert.deepEqual(await players(db), kept);
    await write(db, (tx) => add(tx, { player: 'zoe', points: 1 }));
    assert.deepEqual(await players(db), [...kept, 'zoe']);
  });

  test('a unit in a unit is refused', async (t) => {
    const db = await open(t);
    const nested = write(db, () => write(db, (tx) => add(tx, { player: 'ann', points: 1 })));
    await assert.rejects(nested, { name: 'DatabaseMisuse', message: /units do not nest/ });
    assert.deepEqual(await players(db), []);
  });

  test('units may follow one another, also from where a unit has just ended', async (t) => {
    const db = await open(t);
    await write(db, (tx) => add(tx, { player: 'ann', points: 1 })).then(() =>
      write(db, (tx) => add(tx, { player: 'bob', points: 1 })),
    );
    assert.deepEqual(await players(db), ['ann', 'bob']);
  });

  test('a tx is of no use after its unit', async (t) => {
    const db = await open(t);
    const { kept } = await write(db, async (tx) => ({ kept: tx }));
    const late = { name: 'DatabaseMisuse', message: /after its end/ };
    await assert.rejects(add(kept, { player: 'ann', points: 1 }), late);
    await assert.rejects(kept.q.insertInto('points').values({ player: 'ann', points: 1 }).execute(), late);
    assert.deepEqual(await players(db), []);
  });

  test('queries that a unit asks for at once run in their order', async (t) => {
    const db = await open(t);
    const names = Array.from({ length: 20 }, (_, at) => `p${at}`);
    await write(db, (tx) =>
      Promise.all([
        ...names.map((player) => add(tx, { player, points: 1 })),
        tx.q.updateTable('points').set({ points: 2 }).execute(),
      ]),
    );
    assert.ok((await all(db)).every(({ points }) => points === 2));
  });

  test('nothing is written but by write', async (t) => {
    const db = await open(t);
    await assert.rejects(db.q.insertInto('points').values({ player: 'ann', points: 1 }).execute(), /read-?only/);
    assert.throws(() => db.q.transaction());
    assert.deepEqual(await players(db), []);
  });

  test('closing waits for the units that were given', async (t) => {
    const db = await open(t);
    let done = 0;
    const given = Array.from({ length: 600 }, (_, at) =>
      write(db, (tx) => add(tx, { player: `p${at}`, points: 1 })).then(() => done++),
    );
    await Promise.all([db.close(), ...given]);
    assert.equal(done, 600);
    await assert.rejects(write(db, async () => {}));
  });

  test('increments from many units at once add up', async (t) => {
    const db = await open(t);
    await write(db, (tx) => add(tx, { player: 'ann', points: 0 }));
    const raise = prepared((q, p: { by: number }) =>
      q.updateTable('points').set((eb) => ({ points: eb('points', '+', p.by) })),
    );
    await Promise.all(Array.from({ length: 200 }, () => write(db, (tx) => raise(tx, { by: 3 }))));
    assert.deepEqual(await all(db), [{ player: 'ann', points: 600 }]);
  });

  test('two units that lock crosswise both succeed', async (t) => {
    const db = await open(t);
    await write(db, async (tx) => {
      await add(tx, { player: 'ann', points: 0 });
      await add(tx, { player: 'bob', points: 0 });
    });
    const raise = prepared((q, p: { player: string }) =>
      q
        .updateTable('points')
        .set((eb) => ({ points: eb('points', '+', 1) }))
        .where('player', '=', p.player),
    );
    const both = (first: string, second: string) =>
      write(db, async (tx) => {
        await raise(tx, { player: first });
        if (db.engine === 'postgres') await sleep(30);
        await raise(tx, { player: second });
      });
    await Promise.all([both('ann', 'bob'), both('bob', 'ann')]);
    assert.deepEqual(
      (await all(db)).map(({ points }) => points),
      [2, 2],
    );
  });
});
