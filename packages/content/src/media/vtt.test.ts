import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkVtt } from './vtt.ts';

const briefly = (text: string) => checkVtt('a.vtt', text).map(({ code, at }) => `${code}:${at?.line}`);

const table: [what: string, text: string, faults: string[]][] = [
  ['hours in one digit', 'WEBVTT\n\n00:00.000 --> 00:01.000\nA\n\n1:00:01.000 --> 1:00:02.000\nB\n', ['vtt-timing:6']],
  [
    'hours in two digits, settings, ids and notes',
    'WEBVTT - a\n\nNOTE b\n\n1\n00:00:00.000 --> 00:00:01.000 line:0\nA\nB\n',
    [],
  ],
  ['cues that overlap', 'WEBVTT\n\n00:00.000 --> 00:05.000\nA\n\n00:02.000 --> 00:06.000\nB\n', []],
  ['no header', '00:00.000 --> 00:01.000\nA\n', ['vtt-header:1']],
  ['a header with a tail', 'WEBVTTX\n', ['vtt-header:1']],
  ['no cue', 'WEBVTT\n', ['vtt-no-cues:1']],
  ['commas for dots', 'WEBVTT\n\n00:00,000 --> 00:01,000\nA\n', ['vtt-timing:3']],
  ['seconds above 59', 'WEBVTT\n\n00:00.000 --> 00:61.000\nA\n', ['vtt-timing:3']],
  ['an arrow without spaces', 'WEBVTT\n\n00:00.000-->00:01.000\nA\n', ['vtt-timing:3']],
  ['a cue that ends before it starts', 'WEBVTT\n\n00:02.000 --> 00:01.000\nA\n', ['vtt-order:3']],
  ['cues out of order', 'WEBVTT\n\n00:02.000 --> 00:03.000\nA\n\n00:01.000 --> 00:02.000\nB\n', ['vtt-order:6']],
  ['a cue without words', 'WEBVTT\n\n00:00.000 --> 00:01.000\n\n00:01.000 --> 00:02.000\nB\n', ['vtt-empty:3']],
];

for (const [what, text, faults] of table) {
  test(`captions with ${what}: ${faults.join(', ') || 'no fault'}`, () => {
    assert.deepEqual(briefly(text), faults);
  });
}
