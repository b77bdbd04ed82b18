import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { HostLook } from '../define.ts';
import { lookAfter } from './look.ts';

const BEFORE: HostLook = { theme: 'light', language: 'ru', insets: { top: 1, right: 2, bottom: 3, left: 4 } };

const TABLE: readonly (readonly [what: string, told: unknown, changes: Partial<HostLook>])[] = [
  ['the appearance', { appearance: 'dark', scheme: 'bright_light' }, { theme: 'dark' }],
  ['an old dark scheme', { scheme: 'space_gray' }, { theme: 'dark' }],
  ['the dark scheme of the web', { scheme: 'vkcom_dark' }, { theme: 'dark' }],
  ['a light scheme', { scheme: 'bright_light' }, { theme: 'light' }],
  ['an unknown scheme', { scheme: 'sepia' }, {}],
  [
    'insets',
    { insets: { top: 40, right: 0, bottom: 34, left: 0 } },
    { insets: { top: 40, right: 0, bottom: 34, left: 0 } },
  ],
  [
    'a keyboard',
    { insets: { top: 40, right: 0, bottom: 300, left: 0 } },
    { insets: { top: 40, right: 0, bottom: 0, left: 0 } },
  ],
  [
    'insets of no sense',
    { insets: { top: '40', right: -1, bottom: Number.NaN } },
    { insets: { top: 0, right: 0, bottom: 0, left: 0 } },
  ],
  ['no insets', { insets: null }, {}],
  ['nothing', undefined, {}],
  ['a text', 'dark', {}],
];

for (const [what, told, changes] of TABLE) {
  test(`told ${what}, the look changes in that alone`, () =>
    assert.deepEqual(lookAfter(BEFORE, told), { ...BEFORE, ...changes }));
}

test('no message throws, and the look stays a look', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (told, appearance, insets) => {
      for (const look of [lookAfter(BEFORE, told), lookAfter(BEFORE, { appearance, insets })]) {
        assert.ok(['light', 'dark'].includes(look.theme));
        for (const side of Object.values(look.insets)) assert.ok(side >= 0 && side < 500);
      }
    }),
  );
});
