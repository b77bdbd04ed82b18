import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toBase32 } from './base32.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** RFC 4648's examples, with its letters A-Z 2-7 written as Crockford's 0-9 a-z. */
const TABLE: readonly (readonly [text: string, base32: string])[] = [
  ['', ''],
  ['f', 'cr'],
  ['fo', 'csqg'],
  ['foo', 'csqpy'],
  ['foob', 'csqpyrg'],
  ['fooba', 'csqpyrk1'],
  ['foobar', 'csqpyrk1e8'],
];

for (const [text, base32] of TABLE) {
  test(`base32 of «${text}» is the published one`, () => assert.equal(toBase32(ascii(text)), base32));
}

test('sixteen bytes are twenty-six letters of an id', () => {
  assert.match(toBase32(new Uint8Array(16).fill(255)), /^[0-9a-z]{26}$/);
});

test('texts sort as their bytes do, and different bytes have different texts', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      const order = Math.sign(Buffer.compare(a, b));
      const [x, y] = [toBase32(a), toBase32(b)];
      assert.equal(x < y ? -1 : x > y ? 1 : 0, order);
    }),
  );
});
