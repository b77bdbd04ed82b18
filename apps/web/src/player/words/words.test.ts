import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en.ts';
import { clock } from './format.ts';
import { categoryOf, fill } from './plural.ts';
import { ru } from './ru.ts';

test('Russian numbers choose their form', () => {
  const forms = [1, 2, 5, 11, 21, 22, 25, 101, 111].map((count) => categoryOf('ru', count));
  assert.deepEqual(forms, ['one', 'few', 'many', 'many', 'one', 'few', 'many', 'one', 'many']);
});

test('both languages have the same keys and ask for the same values', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(ru).sort());
  const asked = (word: unknown): string[] => [...new Set(JSON.stringify(word).match(/\{\w+\}/g) ?? [])].sort();
  for (const key of Object.keys(ru) as (keyof typeof ru)[]) assert.deepEqual(asked(en[key]), asked(ru[key]), key);
});

test('a Russian plural has every form that Russian has', () => {
  for (const [key, word] of Object.entries(ru)) {
    if (typeof word !== 'string') assert.deepEqual(Object.keys(word).sort(), ['few', 'many', 'one', 'other'], key);
  }
});

test('a value that was not given stays visible instead of vanishing', () => {
  assert.equal(fill('{a} и {b}', { a: 1 }), '1 и {b}');
});

test('a clock is written in minutes, and in hours when there are any', () => {
  assert.deepEqual([0, 9, 72, 3599, 3661].map(clock), ['0:00', '0:09', '1:12', '59:59', '1:01:01']);
});
