import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readPack } from '@oi/content/read-pack.ts';
import { buildRelease } from '@oi/content/release/build-release.ts';
import { type Changes, change, FIXTURE, newFolder, packWith } from '@oi/content/testing.ts';
import type { Visible } from '@oi/contract/content.ts';
import type { Db } from '../../db/db.ts';
import { onEveryDatabase } from '../../db/testing.ts';
import { StartFault } from '../../start-fault.ts';
import { NOON, testApp } from '../../testing.ts';
import { openContent } from './load.ts';
import { folderStore, type MediaStore } from './media-store.ts';
import { openReleased } from './open.ts';
import { releasePack } from './release.ts';
import { currentRelease } from './store.ts';

const HOUR = 3_600_000;
const OPENS = NOON + HOUR;

/** The fixture with a quiz and a drawing of its own that open an hour after the tests begin, and close an hour later. */
const LATER: Changes = {
  'quizzes/oils.yaml': (text) =>
    `${text.replace('drop.svg', 'secret.svg')}opensAt: '${iso(OPENS)}'\nclosesAt: '${iso(OPENS + HOUR)}'\n`,
  'events/open-shift.yaml': (text) => text.replace('next: quizzes/oils', 'next: quizzes/gears'),
  'media/drawings/secret.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n',
  'media/credits.yaml': (text) => `${text}drawings/secret.svg: { author: Us, licence: own, source: drawn }\n`,
};

function iso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

async function release(db: Db, mediaStore: MediaStore, dir: string) {
  const { pack, faults } = readPack(dir, { now: NOON });
  assert.ok(pack, JSON.stringify(faults));
  const built = buildRelease(pack);
  return { pack, built, done: await releasePack({ db, mediaStore, clock: () => NOON }, pack, built) };
}

async function serve(t: TestContext, db: Db, dir: string) {
  const mediaStore = folderStore(newFolder());
  const released = await release(db, mediaStore, dir);
  const content = await openReleased({ db, mediaStore });
  t.after(() => content.close());
  const test = await testApp(db, { content });
  t.after(test.close);
  const get = (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers });
  const head = (url: string) => test.app.inject({ method: 'HEAD', url });
  const visible = async () => (await get('/api/visible')).json<Visible>();
  /** Addresses of a document of a pack, whether it is open or not. */
  const addresses = (of: typeof released, ref: string) => {
    const entry = of.built.manifest.entries.find((one) => `${one.entry.shelf}/${one.entry.id}` === ref);
    assert.ok(entry);
    return { part: `/content/${entry.entry.hash}.json`, whole: entry.whole, drawing: entry.entry.drawing ?? '' };
  };
  return { ...test, mediaStore, released, content, get, head, visible, addresses };
}

function notThere(reply: { statusCode: number; headers: Record<string, unknown>; body: string }): void {
  assert.equal(reply.statusCode, 404);
  assert.equal(reply.headers['cache-control'], 'no-store');
  assert.equal(reply.body, '{"error":"not-found"}');
}

onEveryDatabase((open) => {
  test('a release is stored once: releasing the same pack again changes nothing', async (t) => {
    const db = await open(t);
    const mediaStore = folderStore(newFolder());
    const first = await release(db, mediaStore, FIXTURE);
    assert.deepEqual(first.done, { hash: first.built.hash, before: undefined, newDocuments: 11, newMedia: 4 });
    const again = await release(db, mediaStore, FIXTURE);
    assert.deepEqual(again.done, { hash: first.built.hash, before: first.built.hash, newDocuments: 0, newMedia: 0 });
  });

  test('a release that breaks off leaves players with the one before', async (t) => {
    const db = await open(t);
    const mediaStore = folderStore(newFolder());
    const { built } = await release(db, mediaStore, FIXTURE);
    const full: MediaStore = { ...mediaStore, put: () => Promise.reject(new Error('no space')) };
    await assert.rejects(release(db, full, packWith(LATER)), /no space/);
    assert.equal(await currentRelease(db), built.hash);
  });

  test('every address of the list of what is visible can be read, and says what its hash says', async (t) => {
    const { get, visible } = await serve(t, await open(t), FIXTURE);
    const list = await visible();
    assert.equal(list.entries.length, 11);
    for (const { hash, drawing, title } of list.entries) {
      const part = await get(`/content/${hash}.json`);
      assert.equal(part.statusCode, 200);
      assert.equal(part.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(createHash('sha256').update(part.rawPayload).digest('hex'), hash);
      assert.equal(part.json<{ title: string }>().title, title);
      assert.equal((await get(drawing ?? '')).statusCode, 200);
    }
  });

  test('the list is compressed, and is not sent again to whoever has it', async (t) => {
    const { get } = await serve(t, await open(t), FIXTURE);
    const plain = await get('/api/visible');
    const br = await get('/api/visible', { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await get('/api/visible', { 'accept-encoding': 'gzip, br;q=0' });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body);
    assert.equal(gz.headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(gz.rawPayload).toString(), plain.body);
    assert.equal(plain.headers['cache-control'], 'no-cache');
    const etag = String(plain.headers.etag);
    const known = await get('/api/visible', { 'if-none-match': etag });
    assert.deepEqual([known.statusCode, known.body], [304, '']);
  });

  test('what is not open yet is nowhere: not in the list, not by hash, not its media; then it opens, and closes', async (t) => {
    const { get, visible, clock, released, addresses, content } = await serve(t, await open(t), packWith(LATER));
    const { part, drawing } = addresses(released, 'quizzes/oils');
    const before = await get('/api/visible');
    assert.doesNotMatch(before.body, /oils|Масла/);
    assert.equal(before.json<Visible>().changesAt, OPENS);
    assert.equal(content.find('quizzes', 'oils', clock()), undefined);
    notThere(await get(part));
    notThere(await get(drawing));
    clock.advance(HOUR - 1);
    notThere(await get(part));
    notThere(await get(drawing));
    clock.advance(1);
    assert.equal((await get(part)).statusCode, 200);
    assert.equal((await get(drawing)).statusCode, 200);
    const opened = await get('/api/visible', { 'if-none-match': String(before.headers.etag) });
    assert.equal(opened.statusCode, 200);
    assert.match(opened.body, /quizzes\/oils|"oils"/);
    assert.equal(content.find('quizzes', 'oils', clock())?.id, 'oils');
    clock.advance(HOUR);
    notThere(await get(part));
    notThere(await get(drawing));
    assert.equal((await visible()).changesAt, null);
  });

  test('no name, guess or whole leads to a document or file', async (t) => {
    const { get, released, addresses } = await serve(t, await open(t), FIXTURE);
    const { whole, part } = addresses(released, 'quizzes/gears');
    for (const url of [
      '/content/gears.json',
      '/content/quizzes/gears.json',
      `/content/${'0'.repeat(64)}.json`,
      `/content/${whole}.json`,
      part.toUpperCase().replace('/CONTENT', '/content').replace('.JSON', '.json'),
      part.replace('.json', ''),
      '/media/gear.svg',
      '/media/drawings/gear.svg',
      `/media/${'0'.repeat(32)}.svg`,
      '/media/..%2f..%2fetc%2fpasswd',
      '/media/credits.yaml',
    ]) {
      notThere(await get(url));
    }
  });

  test('a drawing opened by itself runs nothing', async (t) => {
    const { get, released, addresses } = await serve(t, await open(t), FIXTURE);
    const reply = await get(addresses(released, 'quizzes/gears').drawing, { 'accept-encoding': 'br' });
    assert.equal(reply.headers['content-type'], 'image/svg+xml');
    assert.equal(reply.headers['content-security-policy'], "default-src 'none'; style-src 'unsafe-inline'");
    assert.equal(reply.headers['x-content-type-options'], 'nosniff');
    assert.equal(
      brotliDecompressSync(reply.rawPayload).toString(),
      readFileSync(join(FIXTURE, 'media/drawings/gear.svg'), 'utf8'),
    );
  });

  test('a video comes in parts, whole, or as its headers alone', async (t) => {
    const { get, head, content } = await serve(t, await open(t), FIXTURE);
    const video = content.find('videos', 'gear', NOON);
    assert.ok(video);
    const { file } = video.shown as { file: string };
    const bytes = readFileSync(join(FIXTURE, 'media/clips/gear.mp4'));
    const whole = await get(file);
    assert.equal(whole.headers['content-type'], 'video/mp4');
    assert.equal(whole.headers['accept-ranges'], 'bytes');
    assert.ok(whole.rawPayload.equals(bytes));
    const part = await get(file, { range: 'bytes=100-199' });
    assert.deepEqual([part.statusCode, part.headers['content-range']], [206, `bytes 100-199/${bytes.length}`]);
    assert.ok(part.rawPayload.equals(bytes.subarray(100, 200)));
    const end = await get(file, { range: 'bytes=-10' });
    assert.ok(end.rawPayload.equals(bytes.subarray(-10)));
    const beyond = await get(file, { range: `bytes=${bytes.length}-` });
    assert.deepEqual([beyond.statusCode, beyond.headers['content-range']], [416, `bytes */${bytes.length}`]);
    assert.equal(beyond.headers['cache-control'], 'no-store');
    const changed = await get(file, { range: 'bytes=0-9', 'if-range': '"other"' });
    assert.equal(changed.statusCode, 200);
    const known = await get(file, { 'if-none-match': String(whole.headers.etag) });
    assert.deepEqual([known.statusCode, known.body], [304, '']);
    const only = await head(file);
    assert.deepEqual([only.statusCode, only.headers['content-length'], only.body], [200, String(bytes.length), '']);
  });

  test('HEAD of a page and of the list has the headers of GET and no body', async (t) => {
    const { get, head, released, addresses } = await serve(t, await open(t), FIXTURE);
    for (const url of ['/api/visible', addresses(released, 'quizzes/gears').part]) {
      const [asked, only] = [await get(url), await head(url)];
      assert.deepEqual([only.statusCode, only.body], [200, '']);
      for (const name of ['etag', 'content-length', 'content-type', 'cache-control']) {
        assert.equal(only.headers[name], asked.headers[name], name);
      }
    }
  });

  test('what an attempt has pinned is kept: the older whole, its public part and its media', async (t) => {
    const { mediaStore, services, content, get, released, addresses } = await serve(t, await open(t), FIXTURE);
    const old = addresses(released, 'quizzes/gears');
    const dir = packWith({
      'quizzes/gears.yaml': (text) => text.replace('Один', 'Ровно один').replace("'Шестерни'", "'Колёса'"),
      'media/drawings/gear.svg': (text) => text.replace('r="10"', 'r="11"'),
    });
    const newer = await release(services.db, mediaStore, dir);
    await content.follow();
    assert.notEqual(addresses(newer, 'quizzes/gears').whole, old.whole);
    assert.equal(content.find('quizzes', 'gears', NOON)?.hash, addresses(newer, 'quizzes/gears').whole);
    const restarted = await openReleased({ db: services.db, mediaStore });
    restarted.close();
    for (const one of [content, restarted]) {
      const pinned = await one.pinned(old.whole);
      assert.ok(pinned);
      assert.equal(pinned.publicHash, old.part.slice('/content/'.length, -'.json'.length));
      assert.equal(await one.pinned(old.whole), pinned);
      assert.equal((pinned.whole as { title: string }).title, 'Шестерни');
    }
    assert.equal((await get(old.part)).statusCode, 200);
    assert.equal((await get(old.drawing)).statusCode, 200);
    assert.equal(await content.pinned('0'.repeat(64)), undefined);
    assert.equal(await content.pinned('constructor'), undefined);
  });

  test('when a release puts an opening off, the release before gives nothing away', async (t) => {
    const { mediaStore, services, content, clock, get, released, addresses } = await serve(
      t,
      await open(t),
      packWith(LATER),
    );
    const early = addresses(released, 'quizzes/oils');
    const dir = packWith(LATER);
    change(dir, {
      'quizzes/oils.yaml': (text) =>
        text.replace(iso(OPENS + HOUR), iso(OPENS + 9 * HOUR)).replace(iso(OPENS), iso(OPENS + 2 * HOUR)),
    });
    await release(services.db, mediaStore, dir);
    await content.follow();
    clock.advance(HOUR + 1);
    notThere(await get(early.part));
    notThere(await get(early.drawing));
  });

  test('releasing the older pack again is the way back', async (t) => {
    const { mediaStore, services, content, visible, released } = await serve(t, await open(t), FIXTURE);
    const before = await visible();
    const newer = await release(
      services.db,
      mediaStore,
      packWith({ 'stories/new-tooth.yaml': (text) => text.replace('Новый зуб', 'Старый зуб') }),
    );
    await content.follow();
    assert.equal((await visible()).release, newer.built.hash);
    const { done } = await release(services.db, mediaStore, FIXTURE);
    await content.follow();
    assert.deepEqual([done.before, done.newDocuments], [newer.built.hash, 0]);
    assert.deepEqual(await visible(), before);
    assert.equal(before.release, released.built.hash);
  });

  test('two processes on one database follow each other', async (t) => {
    const db = await open(t);
    const mediaStore = folderStore(newFolder());
    await release(db, mediaStore, FIXTURE);
    const [one, other] = await Promise.all([1, 2].map(() => openReleased({ db, mediaStore, followMs: 10 })));
    assert.ok(one && other);
    t.after(() => [one, other].map((content) => content.close()));
    const held = one.find('games', 'pairs', NOON);
    const { built } = await release(db, mediaStore, packWith(LATER));
    for (let tries = 0; tries < 200 && other.visible(NOON).release !== built.hash; tries++) await sleep(10);
    await one.follow();
    assert.equal(one.visible(NOON).release, built.hash);
    assert.deepEqual(one.visible(NOON), other.visible(NOON));
    assert.equal(one.served?.visible(NOON).etag, other.served?.visible(NOON).etag);
    assert.equal(one.find('games', 'pairs', NOON), held, 'what did not change stays the same object');
  });

  test('an installation opens its pack, releases it, and opens faster with nothing new', async (t) => {
    const db = await open(t);
    const places = { pack: packWith(LATER), dataDir: newFolder() };
    for (const _ of [1, 2]) {
      const content = await openContent(db, places, () => NOON);
      assert.equal(content.visible(NOON).entries.length, 10);
      assert.equal(content.timeZone(), 'Asia/Yekaterinburg');
      content.close();
    }
  });
});

test('a pack with errors does not start: the first twenty are told, their number, and what to do', async () => {
  const dir = packWith(
    Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`stories/bad-${index}.yaml`, 'x'])),
  );
  await assert.rejects(
    openContent({} as Db, { pack: dir, dataDir: newFolder() }, () => NOON),
    (error: unknown) => {
      assert.ok(error instanceof StartFault);
      const lines = error.message.split('\n');
      assert.equal(lines.length, 21);
      assert.match(lines[0] ?? '', /stories\/bad-0\.yaml:1:1/);
      assert.match(lines.at(-1) ?? '', /30.*oi content check/);
      return true;
    },
  );
});

test('a folder without a pack does not start either', async () => {
  await assert.rejects(
    openContent({} as Db, { pack: '/nowhere', dataDir: newFolder() }, () => NOON),
    StartFault,
  );
});

test('a file that changed between reading and keeping is not kept under the wrong name', async () => {
  const store = folderStore(newFolder());
  const path = join(newFolder(), 'a.svg');
  writeFileSync(path, 'one');
  const file = `${createHash('sha256').update('other').digest('hex').slice(0, 32)}.svg`;
  await assert.rejects(store.put(file, path), /changed while it was released/);
  assert.equal(await store.has(file), false);
  await assert.rejects(store.has('../secret'), /no name of a media file/);
});
