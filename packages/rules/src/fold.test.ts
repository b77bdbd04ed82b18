import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './fold.ts';

const TABLE: readonly (readonly [why: string, text: string, folded: string])[] = [
  ['nothing stays nothing', '', ''],
  ['spaces alone are nothing', ' \t\n\u00a0 ', ''],
  ['capitals are lowered', 'СТАНОК Wi-Fi', 'станок wi-fi'],
  ['ё is е', 'Чёрный Ёж', 'черный еж'],
  ['ё in two signs is е', 'че\u0308рный', 'черный'],
  ['й stays й', 'йод', 'йод'],
  ['й in two signs is й', 'и\u0306од', 'йод'],
  ['й is not и', 'май', 'май'],
  ['stress marks are dropped', 'за\u0301мок', 'замок'],
  ['a stressed ё is е', 'ё\u0301лка', 'елка'],
  ['foreign accents stay', 'cafe\u0301', 'café'],
  ['inner spaces are one', '  сборка\u00a0\u00a0узла \t', 'сборка узла'],
  ['a thin space is a space', '10\u202f000', '10 000'],
  ['dashes are one', 'a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g', 'a-b-c-d-e-f-g'],
  ['Russian quotes are plain', '«Вагон»', '"вагон"'],
  ['curly quotes are plain', '\u201cа\u201d \u201eб\u201c', '"а" "б"'],
  ['apostrophes are plain', 'объ\u2019ект', "объ'ект"],
  ['invisible signs are dropped', 'ста\u00adно\u200bк\ufeff', 'станок'],
  ['digits and signs stay', '3,5 % + №7', '3,5 % + №7'],
];

for (const [why, text, folded] of TABLE) {
  test(`fold: ${why}`, () => assert.equal(fold(text), folded));
}

test('fold tells и from й, and ш from щ', () => {
  assert.notEqual(fold('мои'), fold('мой'));
  assert.notEqual(fold('плаш'), fold('плащ'));
});

test('folding twice changes nothing, and no text throws', () => {
  const russian = fc.string({ unit: fc.constantFrom(...'еёЁиИйЙа \u0301\u0306\u0308\u00ad\u200b«—'), maxLength: 12 });
  const anything = fc.oneof(russian, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(anything, (text) => {
      const once = fold(text);
      assert.equal(fold(once), once);
    }),
    { numRuns: 2000 },
  );
});

test('a lone surrogate does not throw', () => {
  assert.equal(fold('\ud800А'), '\ud800а');
});
