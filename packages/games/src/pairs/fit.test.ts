import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { columnsOf, fitted } from './fit.ts';

const parts = (word: string, columns: number): string[] => fitted(word, columns, false).text.split('\u00ad');

describe('what fits on a card', () => {
  test('every deal has columns that leave at most two places empty', () => {
    for (let pairs = 3; pairs <= 12; pairs += 1) {
      for (const wide of [false, true]) {
        const cards = 2 * pairs;
        const columns = columnsOf(cards, wide);
        assert.ok(columns * Math.ceil(cards / columns) - cards <= 2, `${cards} cards in ${columns} columns`);
      }
    }
  });

  test('a word that fits in one piece is not broken', () => {
    assert.deepEqual(parts('Фотолитография', 2), ['Фотолитография']);
    assert.deepEqual(parts('Резец', 4), ['Резец']);
  });

  test('a word that is too long is broken between syllables, and never near its ends', () => {
    assert.deepEqual(parts('Фрезерование', 4), ['Фре', 'зе', 'ро', 'ва', 'ние']);
    assert.deepEqual(parts('Углепластик', 4), ['Углеп', 'лас', 'тик']);
  });

  test('a word that carries its own soft hyphens keeps them', () => {
    assert.deepEqual(parts('Электро\u00adмонтажник', 4), ['Электро', 'монтажник']);
  });

  test('a longer word is never set larger than a shorter one', () => {
    for (const columns of [2, 3, 4]) {
      const sizes = ['Вал', 'Болт', 'Резец', 'Прокатка', 'Хроматограф'].map((word) => fitted(word, columns, false).rem);
      assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => b - a),
      );
    }
  });
});
