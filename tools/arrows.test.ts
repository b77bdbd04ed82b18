import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { readImports } from './arrows/read-imports.ts';
import { checkArrows } from './arrows.ts';
import { root } from './files.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** Lays files into a new folder and gives what the check says about them. */
function broken(files: Record<string, string>): string[] {
  const base = mkdtempSync(join(tmpdir(), 'oi-arrows-'));
  made.push(base);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  return checkArrows(base).broken;
}

const violations: [what: string, path: string, text: string, rule: RegExp][] = [
  [
    'rules imports a package of ours',
    'packages/rules/src/a.ts',
    `import '@oi/contract/quiz.ts';`,
    /rules never imports contract/,
  ],
  ['rules imports a package of others', 'packages/rules/src/a.ts', `import 'typebox';`, /rules imports nothing/],
  [
    'contract imports upwards',
    'packages/contract/src/a.ts',
    `import '@oi/content/x.ts';`,
    /contract never imports content/,
  ],
  ['contract imports a library', 'packages/contract/src/a.ts', `import 'yaml';`, /only rules and typebox/],
  [
    'content imports platforms',
    'packages/content/src/a.ts',
    `import '@oi/platforms/define.ts';`,
    /content never imports platforms/,
  ],
  [
    'a shelf imports a shelf',
    'packages/games/src/a.ts',
    `import '@oi/questions/define.ts';`,
    /shelves never import each other/,
  ],
  [
    'a package imports an app',
    'packages/content/src/a.ts',
    `import '@oi/server/app.ts';`,
    /content never imports server/,
  ],
  ['the server imports the web', 'apps/server/src/a.ts', `import '../../web/src/ui/b.ts';`, /server never imports web/],
  [
    'the web imports the server',
    'apps/web/src/a.ts',
    `import type { A } from '@oi/server/app.ts';`,
    /web never imports server/,
  ],
  ['an app imports a tool', 'apps/server/src/a.ts', `import '../../../tools/files.ts';`, /never import tools/],
  [
    'a path leaves its package',
    'apps/server/src/a.ts',
    `import '../../../packages/rules/src/rng.ts';`,
    /never leaves its package/,
  ],
  [
    'a member imports a member',
    'packages/games/src/pairs/view.tsx',
    `import '../sorting/rules.ts';`,
    /members never import each other/,
  ],
  [
    'member rules import a neighbour',
    'packages/games/src/pairs/rules.ts',
    `import './deal.ts';`,
    /rules\.ts imports only/,
  ],
  [
    'member rules import the registry',
    'packages/games/src/pairs/rules.ts',
    `import '../registry.ts';`,
    /rules\.ts imports only/,
  ],
  [
    'member rules import a library',
    'packages/questions/src/choice/rules.ts',
    `import 'yaml';`,
    /rules\.ts imports only/,
  ],
  [
    'node in a pure package',
    'packages/games/src/a.ts',
    `import { join } from 'node:path';`,
    /never imports Node's own modules/,
  ],
  [
    'node in a pure package, without its prefix',
    'packages/contract/src/a.ts',
    `await import('fs');`,
    /Node's own modules/,
  ],
  [
    'routes import routes',
    'apps/server/src/features/a/routes.ts',
    `import '../b/routes.ts';`,
    /never imports another feature's routes/,
  ],
  [
    'sqlite outside db',
    'apps/server/src/features/a/store.ts',
    `import { DatabaseSync } from 'node:sqlite';`,
    /only apps\/server\/src\/db/,
  ],
  ['pg outside db', 'apps/server/src/app.ts', `import pg from 'pg';`, /only apps\/server\/src\/db imports pg/],
  ['a dialect outside db', 'apps/server/src/app.ts', `import { PostgresDialect } from 'kysely';`, /kysely's dialects/],
  [
    'the web imports verify.ts',
    'apps/web/src/a.ts',
    `import '@oi/platforms/vk/verify.ts';`,
    /web never imports a platform's verify/,
  ],
  [
    'the server imports bridge.ts',
    'apps/server/src/a.ts',
    `export * from '@oi/platforms/vk/bridge.ts';`,
    /server never imports a platform's bridge/,
  ],
];

for (const [what, path, text, rule] of violations) {
  test(`the import check catches: ${what}`, () => {
    const [first = ''] = broken({ [path]: `// why\n${text}\n` });
    assert.match(first, rule);
    assert.ok(first.startsWith(`${path}:2 `), first);
    assert.match(first, /Cure: /);
  });
}

test('the import check follows value imports through other packages to what a side must not run', () => {
  const found = broken({
    'apps/web/src/main.ts': `import '@oi/content/pack.ts';`,
    'packages/content/src/pack.ts': `import './read.ts';\nimport type { B } from './types.ts';`,
    'packages/content/src/read.ts': `import 'node:fs';`,
    'packages/content/src/types.ts': `import 'node:os';`,
  });
  assert.equal(found.length, 1);
  assert.match(
    found[0] ?? '',
    /main\.ts → packages\/content\/src\/pack\.ts → packages\/content\/src\/read\.ts → node:fs/,
  );
});

test('what the architecture allows passes', () => {
  const found = broken({
    'packages/games/src/pairs/rules.ts': `import '../define.ts';\nimport '@oi/rules/rng.ts';\nimport 'typebox';`,
    'packages/games/src/pairs/rules.test.ts': `import 'node:fs';\nimport 'node:test';\nimport './rules.ts';`,
    'packages/games/src/registry.ts': `import { pairs } from './pairs/rules.ts';`,
    'apps/server/src/features/a/routes.ts': `import './store.ts';\nimport '../b/store.ts';\nimport { sql } from 'kysely';`,
    'apps/server/src/db/open.ts': `import { SqliteAdapter } from 'kysely';\nimport 'node:sqlite';\nimport 'pg';`,
    'apps/server/src/launch.ts': `import '@oi/platforms/vk/verify.ts';`,
    'apps/web/src/main.tsx': `import '@oi/platforms/vk/bridge.ts';\nconst view = import('@oi/games/pairs/view.tsx');`,
    'e2e/harness.ts': `import '../apps/server/src/config.ts';\nimport 'node:http';`,
  });
  assert.deepEqual(found, []);
});

test('an empty tree is an error, not a success', () => {
  assert.throws(() => broken({ 'docs/readme.md': '' }), /read no file/);
});

test('a file that cannot be parsed is an error', () => {
  assert.throws(
    () => broken({ 'packages/rules/src/a.ts': 'import {' }),
    /packages\/rules\/src\/a\.ts cannot be parsed/,
  );
});

test('every way of importing is read, with its line and its names', () => {
  const text = [
    `import a, { b as c } from './x.ts';`,
    `import type { D } from './y.ts';`,
    `export * from '@oi/rules/rng.ts';`,
    `export type { E } from 'typebox';`,
    'const f = () => import(`./z.ts`);',
    'const g = (name: string) => import(name);',
  ].join('\n');
  const read = readImports('packages/content/src/a.ts', text).map(({ line, target, typeOnly, names }) => [
    line,
    target,
    typeOnly,
    ...names,
  ]);
  assert.deepEqual(read, [
    [1, 'packages/content/src/x.ts', false, '*', 'b'],
    [2, 'packages/content/src/y.ts', true, 'D'],
    [3, 'packages/rules/src/rng.ts', false, '*'],
    [4, 'typebox', true, 'E'],
    [5, 'packages/content/src/z.ts', false, '*'],
  ]);
});

test('the repository keeps its own arrows', () => {
  const { files, broken: lines } = checkArrows(root);
  assert.ok(files > 10, `only ${files} files`);
  assert.deepEqual(lines, []);
});
