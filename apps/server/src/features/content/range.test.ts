import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRange } from './range.ts';

const table: [header: string | undefined, bytes: number, expected: ReturnType<typeof readRange>][] = [
  [undefined, 100, undefined],
  ['bytes=0-9', 100, { from: 0, to: 9 }],
  ['bytes=90-', 100, { from: 90, to: 99 }],
  ['bytes=0-', 100, { from: 0, to: 99 }],
  ['bytes=-10', 100, { from: 90, to: 99 }],
  ['bytes=-1000', 100, { from: 0, to: 99 }],
  ['bytes=90-1000', 100, { from: 90, to: 99 }],
  ['bytes=99-99', 100, { from: 99, to: 99 }],
  ['bytes=100-', 100, 'unsatisfiable'],
  ['bytes=-0', 100, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=9-0', 100, undefined],
  ['bytes=-', 100, undefined],
  ['bytes=0-1,5-6', 100, undefined],
  ['items=0-1', 100, undefined],
  ['bytes=a-b', 100, undefined],
  ['bytes=99999999999999999999-', 100, undefined],
];

for (const [header, bytes, expected] of table) {
  test(`of ${bytes} bytes "${header}" is ${JSON.stringify(expected) ?? 'all'}`, () => {
    assert.deepEqual(readRange(header, bytes), expected);
  });
}
