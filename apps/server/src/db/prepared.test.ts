import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepared } from './prepared.ts';
import { onEveryDatabase } from './testing.ts';
import { write } from './write.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => {};

onEveryDatabase((open) => {
  test('a prepared query is typed by its parameters and its rows, and runs as often as one likes', async (t) => {
    const db = await open(t);
    let built = 0;
    const add = prepared((q, p: { player: string; points: number }) => {
      built += 1;
      return q.insertInto('points').values({ player: p.player, points: p.points }).returning(['player', 'points']);
    });
    const find = prepared((q, p: { least: number }) =>
      q
        .selectFrom('points')
        .selectAll()
        .where('points', '>=', p.least)
        .where('player', '!=', 'nobody')
        .orderBy('player'),
    );
    await write(db, async (tx) => {
      const rows = await add(tx, { player: 'ann', points: 1 });
      same<typeof rows, { player: string; points: number }[]>(true);
      assert.deepEqual(rows, [{ player: 'ann', points: 1 }]);
      await add(tx, { player: 'bob', points: 2 });
    });
    await write(db, (tx) => add(tx, { player: 'nobody', points: 3 }));
    assert.equal(built, 1);
    assert.deepEqual(await find(db, { least: 2 }), [{ player: 'bob', points: 2 }]);
    assert.deepEqual(await find(db, { least: 1 }), [
      { player: 'ann', points: 1 },
      { player: 'bob', points: 2 },
    ]);
  });

  test('update, delete, conflicts, limits and constants bind as they do when built on the spot', async (t) => {
    const db = await open(t);
    const keep = prepared((q, p: { player: string; points: number }) =>
      q
        .insertInto('points')
        .values({ player: p.player, points: p.points })
        .onConflict((conflict) =>
          conflict
            .column('player')
            .doUpdateSet((eb) => ({ points: eb.ref('excluded.points') }))
            .whereRef('excluded.points', '>', 'points.points'),
        )
        .returning('points'),
    );
    const halve = prepared((q, p: { by: number; least: number }) =>
      q
        .updateTable('points')
        .set((eb) => ({ points: eb('points', '/', p.by) }))
        .where('points', '>=', p.least)
        .returning('points'),
    );
    const first = prepared((q, p: { count: number }) =>
      q.selectFrom('points').select('player').orderBy('player').limit(p.count),
    );
    const some = prepared((q) => q.selectFrom('points').select('player').where('player', 'in', ['ann', 'eve']));
    const drop = prepared((q, p: { player: string }) => q.deleteFrom('points').where('player', '=', p.player));
    await write(db, async (tx) => {
      assert.deepEqual(await keep(tx, { player: 'ann', points: 5 }), [{ points: 5 }]);
      assert.deepEqual(await keep(tx, { player: 'ann', points: 4 }), []);
      assert.deepEqual(await keep(tx, { player: 'ann', points: 7 }), [{ points: 7 }]);
      // Whole numbers divide as whole numbers on both engines.
      assert.deepEqual(await halve(tx, { by: 2, least: 7 }), [{ points: 3 }]);
      await keep(tx, { player: 'bob', points: 1 });
      const dropped = await drop(tx, { player: 'bob' });
      same<typeof dropped, never[]>(true);
      assert.deepEqual(dropped, []);
      await keep(tx, { player: 'eve', points: 1 });
    });
    assert.deepEqual(await first(db, { count: 1 }), [{ player: 'ann' }]);
    assert.deepEqual(await some(db), [{ player: 'ann' }, { player: 'eve' }]);
  });

  test('values come back as they went in', async (t) => {
    const db = await open(t);
    const add = prepared((q, p: { id: string; seed: number; finished: number | null; inputs: string | null }) =>
      q.insertInto('run').values({
        id: p.id,
        player: p.id,
        game: 'pairs',
        level: '',
        version: 1,
        document: 'd',
        seed: p.seed,
        started_at: Number.MAX_SAFE_INTEGER,
        finished_at: p.finished,
        result: null,
        inputs: p.inputs,
      }),
    );
    const find = prepared((q, p: { id: string }) =>
      q.selectFrom('run').select(['seed', 'started_at', 'finished_at', 'inputs']).where('id', '=', p.id),
    );
    const texts = ['', 'ёжик «Ё» 🏭👩‍🏭', `"quotes" \\ 'and'\nlines\u2028`, 'ж'.repeat(300_000), null];
    for (const [at, inputs] of texts.entries()) {
      const row = { id: `r${at}`, seed: 0xffff_ffff, finished: at === 0 ? null : -Number.MAX_SAFE_INTEGER, inputs };
      await write(db, (tx) => add(tx, row));
      assert.deepEqual(await find(db, row), [
        { seed: row.seed, started_at: Number.MAX_SAFE_INTEGER, finished_at: row.finished, inputs },
      ]);
    }
  });

  test('counts and sums are numbers, and text has the order of its code points', async (t) => {
    const db = await open(t);
    await write(db, async ({ q }) => {
      for (const [at, player] of ['b', 'a-c', 'ab', 'B', 'ё', 'я', 'а'].entries()) {
        await q.insertInto('points').values({ player, points: at }).execute();
      }
    });
    const sums = prepared((q) =>
      q
        .selectFrom('points')
        .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('points').as('sum')]),
    );
    assert.deepEqual(await sums(db), [{ count: 7, sum: 21 }]);
    const rows = await db.q.selectFrom('points').select('player').orderBy('player').execute();
    assert.deepEqual(
      rows.map(({ player }) => player),
      ['B', 'a-c', 'ab', 'b', 'а', 'я', 'ё'],
    );
  });

  test('a number that is no longer exact is an error, not another number', async (t) => {
    const db = await open(t);
    const add = (points: number) =>
      write(db, ({ q }) => q.insertInto('points').values({ player: 'a', points }).execute());
    await add(Number.MAX_SAFE_INTEGER);
    const beyond = prepared((q) => q.selectFrom('points').select((eb) => eb('points', '+', eb.lit(9)).as('points')));
    await assert.rejects(beyond(db), /too large to be represented/);
    for (const points of [0.5, 2 ** 53, Number.NaN]) await assert.rejects(add(points), { name: 'DatabaseMisuse' });
  });

  test('a prepared query goes on when a newer process adds a column', async (t) => {
    const db = await open(t);
    const add = prepared((q, p: { player: string }) =>
      q.insertInto('points').values({ player: p.player, points: 1 }).returningAll(),
    );
    const find = prepared((q) => q.selectFrom('points').selectAll().orderBy('player'));
    await write(db, (tx) => add(tx, { player: 'ann' }));
    // As many at once as there are connections, so that each has the query prepared.
    const together = () => Promise.all(Array.from({ length: 4 }, () => find(db)));
    await together();
    await write(db, ({ q }) => q.schema.alterTable('points').addColumn('level', 'integer').execute());
    assert.deepEqual(await write(db, (tx) => add(tx, { player: 'bob' })), [{ player: 'bob', points: 1, level: null }]);
    for (const rows of await together()) {
      assert.deepEqual(rows[0], { player: 'ann', points: 1, level: null });
    }
  });

  test('a value that cannot be bound is refused by its kind', async (t) => {
    const db = await open(t);
    const find = prepared((q, p: { id: string }) => q.selectFrom('run').select('id').where('id', '=', p.id));
    for (const id of [undefined, true, ['a'], {}, new Date()]) {
      await assert.rejects(find(db, { id } as never), {
        name: 'DatabaseMisuse',
        message: /must be text, a safe whole/,
      });
    }
  });

  test('a parameter that the code looks into, changes or drops is refused when the query is built', async (t) => {
    const db = await open(t);
    const where = <P extends object>(value: (p: P) => unknown) =>
      prepared((q, p: P) =>
        q
          .selectFrom('run')
          .select('id')
          .where('id', '=', value(p) as string),
      );
    const wrong = {
      'asks for its': [
        where((p: { id: string }) => p.id.toUpperCase()),
        where((p: { id: string }) => `run/${p.id}`),
        where((p: { id: number }) => p.id + 1),
        where((p: { id: string }) => p.id.length),
        where((p: { id: string }) => JSON.stringify(p.id)),
      ],
      'does not reach it': [where((p: { id: string }) => (p.id ? 'a' : 'b'))],
      'one by one': [prepared((q, p: { player: string; points: number }) => q.insertInto('points').values(p)) as never],
    };
    for (const [words, queries] of Object.entries(wrong)) {
      for (const query of queries as ((on: unknown, p: object) => Promise<unknown>)[]) {
        await assert.rejects(query(db, { id: 'a' }), { name: 'DatabaseMisuse', message: new RegExp(words) });
      }
    }
  });

  test('a query that changes something does not compile on the database itself', async (t) => {
    const db = await open(t);
    const drop = prepared((q, p: { player: string }) => q.deleteFrom('points').where('player', '=', p.player));
    // @ts-expect-error a Db is not a Unit
    await assert.rejects(drop(db, { player: 'ann' }), /read-?only/);
  });
});
