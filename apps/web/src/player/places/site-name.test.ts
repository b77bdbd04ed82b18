import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteName } from './site-name.ts';

const NAMES = [
  ['https://www.riamo.ru/news/1', 'riamo.ru'],
  ['http://the-uncensored-wiki.com:20061/m', 'the-uncensored-wiki.com'],
  ['https://xn--d1acufc5f.xn--p1ai/', 'домены.рф'],
  ['https://президент.рф/', 'президент.рф'],
  ['https://bücher.example/', 'bücher.example'],
  ['https://xn--fiqs8s/', '中国'],
  ['not an address', 'not an address'],
] as const;

test('a site is named as people write it', () => {
  for (const [url, name] of NAMES) assert.equal(siteName(url), name);
});
