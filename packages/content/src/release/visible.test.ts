import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '@oi/contract/content.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { isOpen, visible } from './visible.ts';

const RELEASE = 'a'.repeat(64);

function entry(id: string, opensAt: number | null, closesAt: number | null): ManifestEntry {
  const card: Entry = { shelf: 'quizzes', id, hash: 'b'.repeat(64), title: id, summary: id, age: '6+' };
  return { entry: card, whole: 'c'.repeat(64), opensAt, closesAt, media: [] };
}

const manifest: Manifest = {
  format: 1,
  pack: {
    id: 'p',
    title: 'P',
    tagline: 'P',
    city: { name: 'P', in: 'P', of: 'P' },
    language: 'ru',
    timeZone: 'Asia/Yekaterinburg',
    age: '6+',
    colours: { light: {}, dark: {} },
    districts: [],
    words: {},
  },
  home: [
    { kind: 'hero', refs: ['quizzes/later'] },
    { kind: 'shelf', title: 'All', refs: ['quizzes/always', 'quizzes/later', 'quizzes/short'] },
  ],
  entries: [
    entry('always', null, null),
    entry('later', 1000, null),
    entry('short', 500, 1500),
    entry('past', null, 200),
  ],
  media: {},
};

const table: [now: number, ids: string[], home: string[][], changesAt: number | null][] = [
  [0, ['always', 'past'], [['quizzes/always']], 200],
  [199, ['always', 'past'], [['quizzes/always']], 200],
  [200, ['always'], [['quizzes/always']], 500],
  [499, ['always'], [['quizzes/always']], 500],
  [500, ['always', 'short'], [['quizzes/always', 'quizzes/short']], 1000],
  [999, ['always', 'short'], [['quizzes/always', 'quizzes/short']], 1000],
  [1000, ['always', 'later', 'short'], [['quizzes/later'], ['quizzes/always', 'quizzes/later', 'quizzes/short']], 1500],
  [1499, ['always', 'later', 'short'], [['quizzes/later'], ['quizzes/always', 'quizzes/later', 'quizzes/short']], 1500],
  [1500, ['always', 'later'], [['quizzes/later'], ['quizzes/always', 'quizzes/later']], null],
];

for (const [now, ids, home, changesAt] of table) {
  test(`at ${now} ms the list shows ${ids.join(', ')} and changes at ${changesAt ?? 'no time'}`, () => {
    const list = visible(RELEASE, manifest, now);
    assert.deepEqual(
      list.entries.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(
      list.home.map(({ refs }) => refs),
      home,
    );
    assert.equal(list.changesAt, changesAt);
    assert.equal(list.now, now);
    assert.equal(list.release, RELEASE);
  });
}

test('the list stays the same until the moment at which it says that it changes', () => {
  for (const { now, changesAt } of table.map(([at]) => visible(RELEASE, manifest, at))) {
    const end = changesAt ?? now + 10_000;
    for (const later of [now, end - 1]) {
      assert.deepEqual(visible(RELEASE, manifest, later), { ...visible(RELEASE, manifest, now), now: later });
    }
  }
});

test('a document opens at the very moment and is closed at the very moment', () => {
  const window = { opensAt: 10, closesAt: 20 };
  assert.deepEqual(
    [9, 10, 19, 20].map((now) => isOpen(window, now)),
    [false, true, true, false],
  );
});

test('nothing of what is hidden is in the list: no windows, no hashes of wholes', () => {
  assert.doesNotMatch(JSON.stringify(visible(RELEASE, manifest, 0)), /opensAt|closesAt|c{64}|later|short/);
});
