import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('look.css', import.meta.url), 'utf8');

/** Every text and edge that the look allows: [foreground, ground, least ratio by WCAG 2.2 AA]. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['ink', 'bg', 4.5],
  ['ink', 'card', 4.5],
  ['ink', 'sunk', 4.5],
  ['ink2', 'bg', 4.5],
  ['ink2', 'card', 4.5],
  ['ink2', 'sunk', 4.5],
  ['hot-text', 'card', 4.5],
  ['hot-text', 'bg', 4.5],
  ['on', 'hot', 4.5],
  ['on', 'sig', 4.5],
  ['sig-text', 'card', 4.5],
  ['sig-text', 'bg', 4.5],
  ['slab-ink', 'slab', 4.5],
  ['sig-on-slab', 'slab', 4.5],
  ['ok', 'card', 4.5],
  ['ok', 'bg', 4.5],
  ['ok', 'ok-bg', 4.5],
  ['bad', 'card', 4.5],
  ['bad', 'bg', 4.5],
  ['bad', 'bad-bg', 4.5],
  ['cool', 'card', 4.5],
  ['cool', 'bg', 4.5],
  ['cool', 'cool-bg', 4.5],
  ['ink', 'ok-bg', 4.5],
  ['ink', 'bad-bg', 4.5],
  ['ink', 'cool-bg', 4.5],
  ['ink', 'mach', 4.5],
  ['ink', 'il-body', 4.5],
  ['edge', 'card', 3],
  ['edge', 'bg', 3],
  ['hot', 'card', 3],
];

/** The tokens of a theme. A theme leaves out what the light one already says for both. */
function tokensOf(marker: string): Map<string, string> {
  const at = css.indexOf(marker);
  assert.ok(at >= 0, `look.css has no ${marker}`);
  const block = css.slice(at, css.indexOf('}', at));
  return new Map(
    [...block.matchAll(/--(?:op-)?((?:il-)?[\w-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((one) => one + one) : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensOf(':root,');
const themes = { light, dark: new Map([...light, ...tokensOf('[data-theme="dark"] {')]) };

for (const [theme, tokens] of Object.entries(themes)) {
  test(`every pair of the ${theme} theme is readable`, () => {
    assert.ok(tokens.size > 20, 'the tokens were not read');
    const low = PAIRS.flatMap(([front, ground, least]) => {
      const [a, b] = [tokens.get(front), tokens.get(ground)];
      assert.ok(a && b, `no token ${a ? ground : front}`);
      const found = ratio(a, b);
      return found < least ? [`${front} ${a} on ${ground} ${b}: ${found.toFixed(2)} < ${least}`] : [];
    });
    assert.deepEqual(low, []);
  });
}

test('the contrast check tells a low pair from a good one', () => {
  assert.ok(ratio('#000', '#fff') > 20.9);
  assert.ok(ratio('#ff5b14', '#fff') < 4.5);
});
