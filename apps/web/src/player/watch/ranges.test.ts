import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRange, type Range } from './ranges.ts';
import { readCues } from './vtt.ts';

const cases: [what: string, known: Range[], added: Range, gives: Range[]][] = [
  ['the first part stands alone', [], [0, 500], [[0, 500]]],
  ['playing on grows a part', [[0, 500]], [500, 900], [[0, 900]]],
  ['a tick that came late still joins', [[0, 500]], [700, 900], [[0, 900]]],
  [
    'a jump begins another part',
    [[0, 500]],
    [5000, 5500],
    [
      [0, 500],
      [5000, 5500],
    ],
  ],
  ['watching again adds nothing', [[0, 900]], [100, 400], [[0, 900]]],
  [
    'a part that bridges two joins them',
    [
      [0, 500],
      [1000, 1500],
    ],
    [400, 1100],
    [[0, 1500]],
  ],
  ['an empty part is none', [[0, 500]], [700, 700], [[0, 500]]],
];

for (const [what, known, added, gives] of cases) {
  test(what, () => assert.deepEqual(addRange(known, added), gives));
}

test('no more parts are kept than one report may hold', () => {
  let ranges: Range[] = [];
  for (let at = 0; at < 100; at++) ranges = addRange(ranges, [at * 1000, at * 1000 + 100]);
  assert.equal(ranges.length, 64);
});

test('cues are read with and without hours, without notes and tags', () => {
  const vtt =
    'WEBVTT\n\nNOTE made by hand\n\n1\n00:01.000 --> 00:02.500\n<b>Руда</b>\nи кокс\n\n01:00:00.000 --> 01:00:01.000 line:0\nСталь\n';
  assert.deepEqual(readCues(vtt), [
    { from: 1, to: 2.5, text: 'Руда\nи кокс' },
    { from: 3600, to: 3601, text: 'Сталь' },
  ]);
});
