import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { namesDefaultCity } from './default-city.ts';

/** In pieces, so that this file passes the check that it tests. */
const [RUSSIAN, LATIN] = [['моск', 'ва'].join(''), ['mos', 'cow'].join('')];

function finds(files: Record<string, string>): string[] {
  const base = mkdtempSync(join(tmpdir(), 'oi-city-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, path), text);
    }
    return namesDefaultCity(base).map((line) => line.split(': ')[0] ?? '');
  } finally {
    rmSync(base, { recursive: true });
  }
}

test('a city in the code is found in every letter case, with its line', () => {
  const text = `const a = 1;\nconst b = '${RUSSIAN.toUpperCase()}'; // ${LATIN}\n`;
  assert.deepEqual(finds({ 'apps/web/src/a.tsx': text }), ['apps/web/src/a.tsx:2', 'apps/web/src/a.tsx:2']);
});

test('content, docs and readmes may name their city', () => {
  const files = [`content/${LATIN}/pack.yaml`, 'docs/editors.ru.md', 'README.md', 'packages/content/README.md'];
  assert.deepEqual(finds(Object.fromEntries(files.map((path) => [path, RUSSIAN]))), []);
});

test('the default pack is named once, in the configuration', () => {
  const once = `const pack = 'content/${LATIN}';\n`;
  assert.deepEqual(finds({ 'apps/server/src/config.ts': once }), []);
  assert.deepEqual(finds({ 'apps/server/src/config.ts': once + once }), ['apps/server/src/config.ts:2']);
  assert.deepEqual(finds({ 'apps/server/src/app.ts': once }), ['apps/server/src/app.ts:1']);
  assert.deepEqual(finds({ 'apps/server/src/config.ts': `const city = '${RUSSIAN}';` }), [
    'apps/server/src/config.ts:1',
  ]);
});

test('an empty tree is an error, not a success', () => {
  assert.throws(() => finds({}), /no file to read/);
});
