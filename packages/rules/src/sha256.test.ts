import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from './sha256.ts';

const byNode = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** NIST's examples for FIPS 180-4. */
const VECTORS: readonly (readonly [text: string, hash: string])[] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [
    'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
];

for (const [text, hash] of VECTORS) {
  test(`sha256 of ${text.length} standard letters is the published one`, () => assert.equal(sha256(text), hash));
}

test('a million letters a give the published hash', () => {
  assert.equal(sha256('a'.repeat(1_000_000)), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
});

test('every length around the block borders agrees with the standard library', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);
    assert.equal(sha256(bytes), byNode(bytes), `${length} bytes`);
  }
});

test('any bytes and any text agree with the standard library', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assert.equal(sha256(bytes), byNode(bytes))));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(sha256(text), byNode(text))));
});

test('a text and its UTF-8 bytes have one hash, a lone surrogate counts as U+FFFD', () => {
  assert.equal(sha256('Завод'), sha256(new TextEncoder().encode('Завод')));
  assert.equal(sha256('\ud800'), sha256('\ufffd'));
});

test('the hash of a part of a larger buffer is of that part alone', () => {
  const whole = new TextEncoder().encode('xxabcxx');
  assert.equal(sha256(whole.subarray(2, 5)), sha256('abc'));
});
