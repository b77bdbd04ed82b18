import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ReadPack, readPack } from '../read-pack.ts';
import { buildRelease } from '../release/build-release.ts';
import { type Changes, change, NOON, newFolder, packWith } from '../testing.ts';
import type { PackCache } from './cache.ts';
import { diskCache } from './disk.ts';

const QUIZ = 'quizzes/gears.yaml';

/** A cache that counts the documents that were made anew. */
function counting(cache: PackCache): PackCache & { made: string[] } {
  const made: string[] = [];
  return {
    ...cache,
    made,
    document: (file, bytes, addressOf, make) =>
      cache.document(file, bytes, addressOf, (content) => {
        made.push(file.path);
        return make(content);
      }),
  };
}

function readWith(folder: string, dir: string) {
  const cache = counting(diskCache(folder, dir));
  const { pack, faults } = readPack(dir, { now: NOON, cache });
  return { pack, faults, made: cache.made };
}

/** All that comes out of a pack, for comparing. */
function everything(pack: ReadPack | undefined) {
  assert.ok(pack);
  return { release: buildRelease(pack).json, parts: pack.documents.map(pack.partsOf) };
}

test('what did not change is not read again, and the release is the same', () => {
  const [folder, dir] = [newFolder(), packWith({})];
  const cold = readWith(folder, dir);
  const warm = readWith(folder, dir);
  assert.equal(cold.made.length, 11);
  assert.deepEqual(warm.made, []);
  assert.deepEqual(everything(warm.pack), everything(cold.pack));
});

const edits: [what: string, changes: Changes, made: string[]][] = [
  ['a document that changed', { [QUIZ]: (text) => text.replace('Один', 'Одинок') }, [QUIZ]],
  [
    'a document that is new',
    { 'stories/more.yaml': readFileSync(join(packWith({}), 'stories/new-tooth.yaml')) },
    ['stories/more.yaml'],
  ],
  [
    'the documents whose drawing changed',
    { 'media/drawings/gear.svg': (text) => text.replace('r="10"', 'r="11"') },
    [
      'factories/gear-works.yaml',
      'games/pairs.yaml',
      'professions/gear-cutter.yaml',
      QUIZ,
      'shows/gear-town.yaml',
      'stories/new-tooth.yaml',
      'videos/gear.yaml',
    ],
  ],
];

for (const [what, changes, made] of edits) {
  test(`${what}: no more is read than that, and the release is the one without a cache`, () => {
    const [folder, dir] = [newFolder(), packWith({})];
    readWith(folder, dir);
    change(dir, changes);
    const warm = readWith(folder, dir);
    assert.deepEqual(warm.made.toSorted(), made.toSorted());
    assert.deepEqual(everything(warm.pack), everything(readPack(dir, { now: NOON }).pack));
    assert.deepEqual(readWith(folder, dir).made, []);
  });
}

test('a document that is gone is forgotten', () => {
  const [folder, dir] = [
    newFolder(),
    packWith({ 'stories/more.yaml': readFileSync(join(packWith({}), 'stories/new-tooth.yaml')) }),
  ];
  readWith(folder, dir);
  change(dir, { 'stories/more.yaml': null });
  assert.deepEqual(everything(readWith(folder, dir).pack), everything(readPack(dir, { now: NOON }).pack));
});

test('new times of files with the same bytes cost no reading as YAML', () => {
  const [folder, dir] = [newFolder(), packWith({})];
  readWith(folder, dir);
  utimesSync(join(dir, QUIZ), new Date(0), new Date(0));
  assert.deepEqual(readWith(folder, dir).made, []);
});

test('faults and warnings are told again, cache or not', () => {
  const dir = packWith({
    [QUIZ]: (text) => text.replace('pass: 1', 'pass: 9'),
    'media/drawings/gear.svg': (text) => text.replace('<path', '<path id="a"'),
  });
  const folder = newFolder();
  const cold = readWith(folder, dir).faults;
  assert.deepEqual(
    cold.map(({ code }) => code),
    ['svg-id', 'pass-unreachable'],
  );
  assert.deepEqual(readWith(folder, dir).faults, cold);
});

test('a review grows old in the cache too', () => {
  const [folder, dir] = [newFolder(), packWith({})];
  readWith(folder, dir);
  const later = readPack(dir, { now: NOON + 2 * 366 * 86_400_000, cache: diskCache(folder, dir) });
  assert.ok(later.faults.some(({ code }) => code === 'reviewed-old'));
});

const damages: [what: string, file: RegExp, damage: (bytes: Buffer) => Buffer][] = [
  ['an index cut short', /index/, (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['an index with one changed byte', /index/, (bytes) => flipped(bytes, bytes.length - 300)],
  ['an empty index', /index/, () => Buffer.alloc(0)],
  ['parts cut short', /^parts-/, (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['parts with one changed byte', /^parts-/, (bytes) => flipped(bytes, 100)],
];

for (const [what, file, damage] of damages) {
  test(`${what}: the release is the same`, () => {
    const [folder, dir] = [newFolder(), packWith({})];
    const before = everything(readWith(folder, dir).pack);
    const home = join(folder, readdirSync(folder)[0] ?? '');
    const name = readdirSync(home).find((one) => file.test(one)) ?? '';
    writeFileSync(join(home, name), damage(readFileSync(join(home, name))));
    assert.deepEqual(everything(readWith(folder, dir).pack), before);
  });
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test('two packs with one cache folder do not meet', () => {
  const [folder, one] = [newFolder(), packWith({})];
  const other = join(newFolder(), 'other');
  cpSync(one, other, { recursive: true });
  readWith(folder, one);
  assert.equal(readWith(folder, other).made.length, 11);
  assert.deepEqual(readWith(folder, one).made, []);
});

test('after many small changes everything is still there, in few files', () => {
  const [folder, dir] = [newFolder(), packWith({})];
  for (let round = 0; round < 30; round++) {
    change(dir, { [QUIZ]: (text) => `${text}# ${round}\n` });
    assert.deepEqual(readWith(folder, dir).made, round === 0 ? readWith(newFolder(), dir).made : [QUIZ]);
  }
  const warm = readWith(folder, dir);
  assert.deepEqual(warm.made, []);
  assert.deepEqual(everything(warm.pack), everything(readPack(dir, { now: NOON }).pack));
  assert.ok(readdirSync(join(folder, readdirSync(folder)[0] ?? '')).length <= 14);
});
