import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHELVES, Visible } from '@oi/contract/content.ts';
import { Compile } from 'typebox/compile';
import { type ReadPack, readPack } from '../read-pack.ts';
import { FIXTURE, NOON, packWith } from '../testing.ts';
import { buildRelease } from './build-release.ts';
import { canonical, hashOf } from './canonical.ts';
import { visible } from './visible.ts';

function read(dir: string): ReadPack {
  const { pack, faults } = readPack(dir, { now: NOON });
  assert.ok(pack, JSON.stringify(faults));
  return pack;
}

test('equal values have equal bytes, whatever the order of their keys', () => {
  assert.equal(canonical({ b: [{ d: 1, c: 2 }], a: null }), '{"a":null,"b":[{"c":2,"d":1}]}');
});

test('the same pack gives the same release, in whatever folder it lies and whenever it is read', () => {
  const one = buildRelease(read(FIXTURE));
  const other = buildRelease(readPack(packWith({}), { now: NOON + 86_400_000 }).pack as ReadPack);
  assert.equal(other.json, one.json);
  assert.equal(one.hash, hashOf(one.json));
});

test('what a release shows is what the contract says', () => {
  const { hash, manifest } = buildRelease(read(FIXTURE));
  const list = visible(hash, manifest, NOON);
  assert.deepEqual(Compile(Visible).Errors(list), []);
  const order = list.entries.map(({ shelf }) => SHELVES.indexOf(shelf));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

test('a card has what lists need of each type', () => {
  const { manifest } = buildRelease(read(FIXTURE));
  const card = (ref: string) => {
    const found = manifest.entries.find(({ entry }) => `${entry.shelf}/${entry.id}` === ref);
    assert.ok(found, ref);
    const { title: _t, summary: _s, hash: _h, drawing, age: _a, ...rest } = found.entry;
    assert.match(drawing ?? '', /^\/media\/[0-9a-f]{32}\.svg$/);
    return rest;
  };
  assert.deepEqual(card('videos/gear'), { shelf: 'videos', id: 'gear', count: 3 });
  assert.deepEqual(card('shows/gear-town'), {
    shelf: 'shows',
    id: 'gear-town',
    count: 2,
    kind: 'series',
    fiction: true,
  });
  assert.deepEqual(card('quizzes/gears'), { shelf: 'quizzes', id: 'gears', count: 2, kind: 'передачи' });
  assert.deepEqual(card('games/pairs'), { shelf: 'games', id: 'pairs', kind: 'pairs' });
  assert.deepEqual(card('factories/gear-works'), {
    shelf: 'factories',
    id: 'gear-works',
    kind: 'enterprise',
    district: 'zubchaty',
  });
  assert.deepEqual(card('professions/oiler'), { shelf: 'professions', id: 'oiler' });
  assert.deepEqual(card('events/open-shift'), {
    shelf: 'events',
    id: 'open-shift',
    district: 'zubchaty',
    startsAt: Date.UTC(2027, 2, 1, 7),
    endsAt: Date.UTC(2027, 2, 1, 10),
  });
});

test('media stands in both parts by its address, and the manifest knows who shows it', () => {
  const pack = read(FIXTURE);
  const { manifest } = buildRelease(pack);
  for (const document of pack.documents) {
    const { whole, shown } = pack.partsOf(document);
    assert.doesNotMatch(whole + shown, /"media\//);
    const files = [...whole.matchAll(/"\/media\/([0-9a-f]{32}\.\w+)"/g)].map(([, file]) => file);
    const entry = manifest.entries.find(({ whole: hash }) => hash === document.hash);
    assert.deepEqual(new Set(entry?.media), new Set(files));
    for (const file of files) assert.ok(manifest.media[file ?? ''], file);
  }
});

test('the public part has neither the editors’ notes nor their index of facts', () => {
  const dir = packWith({
    'stories/new-tooth.yaml': (text) =>
      text.replace('  - textbook: выдумано', '  - fact: tooth-1\n    textbook: выдумано'),
  });
  const pack = read(dir);
  const story = pack.documents.find(({ path }) => path === 'stories/new-tooth.yaml');
  assert.ok(story);
  const { whole, shown } = pack.partsOf(story);
  for (const name of ['"fact":"tooth-1"', '"reviewed":', '"version":']) assert.ok(whole.includes(name), name);
  assert.doesNotMatch(shown, /"fact"|"reviewed"|"version"/);
  assert.match(shown, /"statements":\[\{"sources":\[\{"textbook"/);
});

test('a drawing that changed changes the documents that show it', () => {
  const pack = read(FIXTURE);
  const other = read(packWith({ 'media/drawings/drop.svg': (text) => text.replace('10c18', '11c18') }));
  const changed = other.documents
    .filter(({ hash }, index) => pack.documents[index]?.hash !== hash)
    .map(({ path }) => path);
  assert.deepEqual(changed, [
    'events/open-shift.yaml',
    'factories/oil-works.yaml',
    'games/pairs.yaml',
    'professions/oiler.yaml',
    'quizzes/oils.yaml',
  ]);
});
