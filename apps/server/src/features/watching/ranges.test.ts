import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { creditedShare, reached } from './credit.ts';
import { coveredMs, mergeRanges, type Range } from './ranges.ts';

const table: [what: string, ranges: Range[], merged: Range[]][] = [
  [
    'overlaps join',
    [
      [0, 10],
      [5, 20],
    ],
    [[0, 20]],
  ],
  [
    'neighbours join',
    [
      [0, 10],
      [10, 20],
    ],
    [[0, 20]],
  ],
  [
    'gaps stay',
    [
      [30, 40],
      [0, 10],
    ],
    [
      [0, 10],
      [30, 40],
    ],
  ],
  [
    'what lies outside the video is cut',
    [
      [-5, 10],
      [90, 200],
    ],
    [
      [0, 10],
      [90, 100],
    ],
  ],
  [
    'empty and backward ranges vanish',
    [
      [10, 10],
      [20, 5],
    ],
    [],
  ],
  [
    'a range inside another vanishes',
    [
      [0, 50],
      [10, 20],
    ],
    [[0, 50]],
  ],
];

describe('watched ranges', () => {
  for (const [what, ranges, merged] of table) {
    test(what, () => assert.deepEqual(mergeRanges(ranges, 100), merged));
  }

  const someRanges = fc.array(fc.tuple(fc.integer({ min: -50, max: 1050 }), fc.integer({ min: -50, max: 1050 })), {
    maxLength: 30,
  });
  test('merging is idempotent and free of order', () => {
    fc.assert(
      fc.property(someRanges, someRanges, (a, b) => {
        const once = mergeRanges([...a, ...b], 1000);
        assert.deepEqual(mergeRanges(once, 1000), once);
        assert.deepEqual(mergeRanges([...mergeRanges(b, 1000), ...mergeRanges(a, 1000)], 1000), once);
        assert.deepEqual(mergeRanges([...once, ...b], 1000), once);
      }),
    );
  });

  test('of too many parts the longest are kept, in order', () => {
    const many = Array.from({ length: 400 }, (_, i): Range => [i * 100, i * 100 + (i % 2 ? 20 : 50)]);
    const merged = mergeRanges(many, 100_000);
    assert.equal(merged.length, 256);
    assert.deepEqual(mergeRanges(merged, 100_000), merged);
    assert.ok(coveredMs(merged) >= 200 * 50);
  });
});

describe('credit', () => {
  test('a forged whole video is credited only what the clock allows', () => {
    assert.equal(creditedShare(60_000, 60_000, 0), 83);
    assert.equal(creditedShare(60_000, 60_000, 10_000), 416);
    assert.equal(creditedShare(60_000, 60_000, 27_500), 1000);
  });

  test('an honest viewer at single and double speed loses nothing', () => {
    assert.equal(creditedShare(30_000, 60_000, 30_000), 500);
    assert.equal(creditedShare(60_000, 60_000, 30_000), 1000);
  });

  test('milestones are those at or under the share', () => {
    assert.deepEqual(reached(0), [0]);
    assert.deepEqual(reached(749), [0, 250, 500]);
    assert.deepEqual(reached(950), [0, 250, 500, 750, 950]);
  });
});
