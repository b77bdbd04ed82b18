import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contrast } from './contrast.ts';
import { PAIRS, PALETTE } from './palette.ts';

test('the contrast of black and white is 21, of a colour with itself 1, whichever stands first', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#ffffff', '#000000'), 21);
  assert.equal(contrast('#1a62c4', '#1a62c4'), 1);
});

test('the contrast of a known pair is the one that WCAG’s own formula gives', () => {
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const theme of ['light', 'dark'] as const) {
  test(`every pair of the ${theme} look can be read`, () => {
    for (const [front, backs, least] of PAIRS) {
      for (const back of backs) {
        const ratio = contrast(PALETTE[theme][front] ?? '', PALETTE[theme][back] ?? '');
        assert.ok(ratio >= least, `${front} on ${back}: ${ratio}`);
      }
    }
  });
}

test('the palette is the one that the pages have', () => {
  const css = fileURLToPath(new URL('../../../../apps/web/src/ui/look.css', import.meta.url));
  if (!existsSync(css)) return;
  const text = readFileSync(css, 'utf8');
  for (const [theme, start] of [
    ['light', '[data-theme="light"]'],
    ['dark', '[data-theme="dark"]'],
  ] as const) {
    const from = text.indexOf(start);
    const block = text.slice(from, text.indexOf('}', from));
    for (const [token, colour] of Object.entries(PALETTE[theme])) {
      const found = new RegExp(`--op-${token}:\\s*(#[0-9a-f]{3,6});`).exec(block)?.[1] ?? '';
      const long = found.length === 4 ? found.replace(/[0-9a-f]/g, '$&$&') : found;
      assert.equal(long, colour, `${theme} ${token}`);
    }
  }
});
