import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow, root } from './files.ts';
import { nodeProblem } from './runtime.mjs';

test('Node 24 and newer are let through', () => {
  for (const version of ['24.0.0', '24.21.0', '26.1.0']) assert.equal(nodeProblem(version), undefined);
});

test('an older Node is told in one sentence what to do', () => {
  for (const version of ['12.22.12', '20.19.2', '23.11.0']) {
    assert.match(nodeProblem(version) ?? '', /^This is Node [\d.]+, .*npm ci.*install Node 24.*\.$/);
  }
});

/** Without `exec` a shell stands between npm and the program, and dies of the signal that was meant for both. */
test('every npm script takes the place of its shell and checks the Node before it imports any TypeScript', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const entries = filesBelow(root, 'tools').filter(
    (path) => /^tools\/[^/]+\.mjs$/.test(path) && path !== 'tools/runtime.mjs',
  );
  assert.deepEqual(Object.values(scripts).sort(), entries.map((path) => `exec node ${path}`).sort());
  for (const path of entries) {
    const text = readFileSync(join(root, path), 'utf8');
    assert.match(
      text,
      /^import \{ needNode \} from '\.\/runtime\.mjs';\n[^;]*needNode\(\);\nimport\('[./a-z/]+\.ts'\);\n$/,
      path,
    );
  }
});
