import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { deriveSecrets, installationSecret } from './secrets.ts';
import { StartFault } from './start-fault.ts';

const folder = mkdtempSync(join(tmpdir(), 'oi-secrets-'));
after(() => rmSync(folder, { recursive: true }));

test('an installation makes its secret once, and nobody else may read it', () => {
  const data = join(folder, 'new/data');
  const secret = installationSecret(data);
  assert.equal(installationSecret(data), secret);
  assert.equal(statSync(join(data, 'secret')).mode & 0o777, 0o600);
  assert.notEqual(installationSecret(join(folder, 'other')), secret);
});

test('a damaged secret is told, not replaced: a new one would make every player a new one', () => {
  writeFileSync(join(folder, 'secret'), 'short\n');
  assert.throws(() => installationSecret(folder), { name: 'StartFault', message: /holds no secret/ });
});

test('a data folder that cannot be made is told in a sentence', () => {
  writeFileSync(join(folder, 'file'), '');
  chmodSync(join(folder, 'file'), 0o400);
  assert.throws(() => installationSecret(join(folder, 'file')), StartFault);
});

test('keys of one purpose are not those of another, and the newest stands first', () => {
  const both = deriveSecrets(['new', 'old']);
  assert.deepEqual(both.session[1], deriveSecrets(['old']).session[0]);
  const all = Object.values(both).flatMap((keys) => keys.map((key) => key.toString('hex')));
  assert.equal(new Set(all).size, 6);
});
