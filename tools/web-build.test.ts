import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './files.ts';
import { isWebStale, webSources } from './web-build.ts';

const base = mkdtempSync(join(tmpdir(), 'oi-web-build-'));
const dist = join(base, 'apps/web/dist');
after(() => rmSync(base, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}

for (const path of ['package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json']) write(path, '{}');
write('apps/web/src/main.tsx', 'one');
write('packages/rules/src/rng.ts', 'two');

test('without a build the web app is stale, with one of the same sources it is not', () => {
  assert.equal(isWebStale(base, dist), true);
  write('apps/web/dist/.sources', webSources(base));
  assert.equal(isWebStale(base, dist), false);
});

test('a changed, added or renamed source and a changed lock make it stale; tests and the build itself do not', () => {
  const before = webSources(base);
  write('apps/web/src/main.test.ts', 'a test');
  write('packages/games/src/pairs/golden/one.json', '{}');
  write('apps/web/dist/assets/main.js', 'built');
  assert.equal(webSources(base), before);
  for (const [path, text] of [
    ['apps/web/src/main.tsx', 'other'],
    ['packages/rules/src/new.ts', ''],
    ['package-lock.json', '{"a":1}'],
  ] as const) {
    const last = webSources(base);
    write(path, text);
    assert.notEqual(webSources(base), last, path);
  }
});

test('asking costs less than a fifth of a second', () => {
  const started = performance.now();
  webSources(root);
  assert.ok(performance.now() - started < 200, `${performance.now() - started} ms`);
});
