import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Db } from '../db.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { openDb } from '../open.ts';
import { type Ends, onEveryDatabase, postgresPlace, sqlitePlace } from '../testing.ts';
import { write } from '../write.ts';
import { copyDatabase } from './copy.ts';
import { fingerprintOf } from './fingerprint.ts';
import { restoreBackup } from './restore-backup.ts';
import { contentTables } from './target.ts';
import { writeBackup } from './write-backup.ts';

const FACTS = 2300;
const TEXTS = ['', 'Ёжик «ё»', '🏭👩‍🏭', 'line\nline\u2028"\\', 'ж'.repeat(200_000)];

async function fill(db: Db): Promise<void> {
  await write(db, async ({ q }) => {
    for (let at = 0; at < FACTS; at += 1) {
      const fact = { id: `f${at}`, kind: 'answer', player: `p${at % 7}`, subject: '', at, points: at % 3 };
      await q
        .insertInto('fact')
        .values({ ...fact, data: `{"answer":${at}}` })
        .execute();
    }
    const run = { player: 'p', game: 'pairs', level: '', version: 1, document: 'd', seed: 2 ** 32 - 1, result: null };
    for (const [at, inputs] of TEXTS.entries()) {
      const times = { started_at: Number.MAX_SAFE_INTEGER, finished_at: at === 0 ? null : Number.MIN_SAFE_INTEGER };
      await q
        .insertInto('run')
        .values({ ...run, ...times, id: `r${at}`, inputs })
        .execute();
    }
  });
}

/** What all tables hold, in words that compare across engines. */
async function prints(db: Db): Promise<Record<string, unknown>> {
  return db.snapshot(async (source) => {
    const all: Record<string, unknown> = {};
    for (const table of await contentTables(source)) all[table.name] = await fingerprintOf(source.batches(table));
    return all;
  });
}

function folder(t: Ends): string {
  const made = mkdtempSync(join(tmpdir(), 'oi-backup-'));
  t.after(() => rmSync(made, { recursive: true }));
  return made;
}

const other = { sqlite: postgresPlace, postgres: sqlitePlace };

onEveryDatabase((open, place) => {
  const empty = async (t: Ends, url: string): Promise<Db> => {
    const db = await openDb(url, { connections: 2 });
    t.after(db.close);
    return db;
  };

  test('a backup restores to either engine as it was', async (t) => {
    const db = await open(t);
    await fill(db);
    const path = join(folder(t), 'a.jsonl.gz');
    const rows = await writeBackup(db, path, 1);
    assert.deepEqual([rows.fact, rows.run, rows.best], [FACTS, TEXTS.length, 0]);
    for (const url of [await place(t), await other[db.engine](t)]) {
      const target = await empty(t, url);
      assert.deepEqual(await restoreBackup(target, path, { force: false }), rows);
      assert.deepEqual(await prints(target), await prints(db));
      assert.deepEqual(await migrate(target), []);
      const runs = await target.q.selectFrom('run').select(['inputs', 'finished_at', 'seed']).orderBy('id').execute();
      assert.deepEqual(
        runs.map(({ inputs }) => inputs),
        TEXTS,
      );
      assert.deepEqual([runs[0]?.finished_at, runs[1]?.finished_at], [null, Number.MIN_SAFE_INTEGER]);
    }
  });

  test('a backup shows one moment, while others go on writing', async (t) => {
    const db = await open(t);
    let written = 0;
    let stop = false;
    // Each unit keeps two rows that belong together: a backup has both or none.
    const writer = (async () => {
      while (!stop) {
        const id = `${written}`;
        await write(db, async ({ q }) => {
          await q.insertInto('points').values({ player: id, points: 1 }).execute();
          const best = { board: 'b', player: id, score: 1, at: 1, run: 'r' };
          await q.insertInto('best').values(best).execute();
        });
        written += 1;
      }
    })();
    const at = folder(t);
    for (let round = 0; round < 5; round += 1) {
      while (written < round * 20) await new Promise((resolve) => setImmediate(resolve));
      const rows = await writeBackup(db, join(at, `${round}`), 1);
      assert.equal(rows.points, rows.best);
    }
    stop = true;
    await writer;
    assert.equal(((await prints(db)) as Record<string, { rows: number }>).points?.rows, written);
    assert.equal(readdirSync(at).length, 5);
  });

  test('a copy to the other engine has equal counts and checksums', async (t) => {
    const db = await open(t);
    await fill(db);
    const target = await empty(t, await other[db.engine](t));
    const said: string[] = [];
    const moved = await copyDatabase(db, target, (line) => said.push(line));
    assert.ok(moved.some(({ table, rows }) => table === 'fact' && rows === FACTS));
    assert.deepEqual(await prints(target), await prints(db));
    assert.ok(said.some((line) => /^fact: 2300 rows, checksum [0-9a-f]{16} on both sides$/.test(line)));
    await assert.rejects(
      copyDatabase(db, target, () => {}),
      { message: /not empty: its table \w+ has rows/ },
    );
  });

  test('a database that holds something is restored over only with force', async (t) => {
    const db = await open(t);
    const path = join(folder(t), 'a.jsonl.gz');
    await writeBackup(db, path, 1);
    await fill(db);
    const before = await prints(db);
    const refused = { name: 'DatabaseRefused', message: /not empty/ };
    await assert.rejects(restoreBackup(db, path, { force: false }), refused);
    assert.deepEqual(await prints(db), before);
    await restoreBackup(db, path, { force: true });
    assert.deepEqual(await db.q.selectFrom('fact').selectAll().execute(), []);
    await write(db, ({ q }) => q.insertInto('points').values({ player: 'ann', points: 1 }).execute());
  });

  test('a backup that was changed, cut or is of a newer version changes nothing', async (t) => {
    const db = await open(t);
    await fill(db);
    const path = join(folder(t), 'a.jsonl.gz');
    await writeBackup(db, path, 1);
    const before = await prints(db);
    const file = readFileSync(path);
    const text = gunzipSync(file).toString();
    const lines = text.split('\n');
    const changed: [what: Buffer, words: RegExp][] = [
      [gzipSync(text.replace('{\\"answer\\":7}', '{\\"answer\\":8}')), /checksum is wrong/],
      [gzipSync(lines.toSpliced(100, 1).join('\n')), /checksum is wrong/],
      [gzipSync(lines.slice(0, -2).join('\n')), /last line is cut/],
      [gzipSync(`${lines.slice(0, -2).join('\n')}\n`), /last line is missing/],
      [gzipSync(`${text}["more"]\n`), /something follows/],
      [gzipSync(text.replace('{"table":"fact"', '{"table":"sqlite_master"')), /not ours/],
      [gzipSync(text.replace('"version":1', '"version":2')), /this version reads format 1/],
      [gzipSync('hello\n'), /is damaged/],
      [gzipSync('{"a":1}\n'), /not a backup/],
      [gzipSync(text.replace('"001"', '"900"')), /checksum is wrong/],
      [file.subarray(0, file.length / 2), /unexpected end of file/],
      [Buffer.concat([file.subarray(0, 999), Buffer.from('x'), file.subarray(1000)]), /is damaged/],
      [Buffer.from('hello'), /incorrect header/],
    ];
    for (const [what, words] of changed) {
      writeFileSync(path, what);
      await assert.rejects(restoreBackup(db, path, { force: true }), { name: 'DatabaseRefused', message: words });
    }
    await assert.rejects(restoreBackup(db, `${path}.no`, { force: true }), { message: /There is no file/ });
    assert.deepEqual(await prints(db), before);
  });

  test('a restore that fails half-way leaves what was there', async (t) => {
    const db = await open(t);
    await fill(db);
    const path = join(folder(t), 'a.jsonl.gz');
    await writeBackup(db, path, 1);
    const before = await prints(db);
    const bulk: Db['bulk'] = (work) =>
      db.bulk((target) => {
        let batches = 0;
        const insert: typeof target.insert = async (table, rows) => {
          batches += 1;
          if (batches === 2) throw new Error('the plug was pulled');
          await target.insert(table, rows);
        };
        return work({ ...target, insert });
      });
    await assert.rejects(restoreBackup({ ...db, bulk }, path, { force: true }), /plug/);
    assert.deepEqual(await prints(db), before);
  });

  test('a copy whose rows arrive changed is not kept', async (t) => {
    const db = await open(t);
    await fill(db);
    const target = await empty(t, await other[db.engine](t));
    const bulk: Db['bulk'] = (work) =>
      target.bulk((inner) =>
        work({
          ...inner,
          insert: (table, rows) =>
            inner.insert(table, table.name === 'run' ? rows.map((row) => row.with(2, 'x')) : rows),
        }),
      );
    await assert.rejects(
      copyDatabase(db, { ...target, bulk }, () => {}),
      { message: /run did not arrive as it left/ },
    );
    assert.deepEqual(await target.snapshot((tables) => tables.tables()), []);
  });

  test('a backup of older code is brought up to this one', async (t) => {
    const old = await empty(t, await place(t));
    await migrate(old, MIGRATIONS.slice(0, 1));
    await write(old, ({ q }) => q.insertInto('points').values({ player: 'ann', points: 5 }).execute());
    const path = join(folder(t), 'old');
    await writeBackup(old, path, 1);
    const db = await empty(t, await place(t));
    await restoreBackup(db, path, { force: false });
    assert.deepEqual(await migrate(db), []);
    assert.deepEqual(await db.q.selectFrom('points').selectAll().execute(), [{ player: 'ann', points: 5 }]);
    assert.deepEqual(await db.q.selectFrom('staff').selectAll().execute(), []);
  });

  test('a database of newer code is neither copied nor restored', async (t) => {
    const db = await open(t);
    await write(db, ({ q }) => q.insertInto('migration').values({ name: '900' }).execute());
    const path = join(folder(t), 'new');
    await writeBackup(db, path, 1);
    const target = await empty(t, await place(t));
    const refused = { name: 'DatabaseRefused', message: /has the migration 900, which this version does not know/ };
    await assert.rejects(restoreBackup(target, path, { force: false }), refused);
    await assert.rejects(
      copyDatabase(db, target, () => {}),
      refused,
    );
  });

  test('a target with tables that are not ours is left alone, whatever the force', async (t) => {
    const db = await open(t);
    const path = join(folder(t), 'a');
    await writeBackup(db, path, 1);
    const target = await empty(t, await place(t));
    await write(target, ({ q }) => q.schema.createTable('theirs').addColumn('id', 'text').execute());
    await assert.rejects(restoreBackup(target, path, { force: true }), { message: /table theirs, which is not ours/ });
  });

  test('a backup that cannot be finished leaves no file, and keeps the one that was there', async (t) => {
    const db = await open(t);
    const at = folder(t);
    const path = join(at, 'a');
    writeFileSync(path, 'older');
    const snapshot: Db['snapshot'] = (work) =>
      db.snapshot((source) =>
        work({
          ...source,
          async *batches() {
            yield* [];
            throw new Error('the connection was lost');
          },
        }),
      );
    await assert.rejects(writeBackup({ ...db, snapshot }, path, 1), /connection was lost/);
    assert.deepEqual(readdirSync(at), ['a']);
    assert.equal(readFileSync(path, 'utf8'), 'older');
    await writeBackup(db, path, 1);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    await assert.rejects(writeBackup(db, join(dirname(path), 'no', 'folder'), 1), /ENOENT/);
  });
});
