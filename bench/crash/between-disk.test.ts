import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Look } from '../../tools/machine/look.ts';
import { chooseWay } from './between-disk.ts';

/** A machine whose PATH has these small shell programs and nothing else. */
function machine(t: TestContext, has: Record<string, string>, env: NodeJS.ProcessEnv = {}): Look {
  const folder = mkdtempSync(join(tmpdir(), 'oi-path-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(has)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
  return { env: { PATH: folder, HERE: folder, ...env }, root: true, folders: [], postgresHosts: [], npm: false };
}

/** The way through strace is known by the program that it starts in Node's place. */
function chosen(t: TestContext, look: Look): 'preload' | 'strace' {
  const folder = mkdtempSync(join(tmpdir(), 'oi-way-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return chooseWay(look).slow(folder, 1).node === process.execPath ? 'preload' : 'strace';
}

const WORKS = 'exit 0';
const BROKEN = 'exit 1';
/** Puts a working strace beside itself. */
const APT = `printf '#!/bin/sh\\n' > "$HERE/strace" && /bin/chmod 755 "$HERE/strace"`;

test('a compiler comes before strace, unless it cannot compile or strace is asked for', (t) => {
  assert.equal(chosen(t, machine(t, { cc: WORKS, strace: WORKS })), 'preload');
  assert.equal(chosen(t, machine(t, { cc: BROKEN, strace: WORKS })), 'strace');
  assert.equal(chosen(t, machine(t, { strace: WORKS })), 'strace');
  assert.equal(chosen(t, machine(t, { cc: WORKS, strace: WORKS }, { OI_CRASH_WAY: 'strace' })), 'strace');
});

test('strace is installed on a machine that is there to be thrown away, and on no other', (t) => {
  assert.equal(chosen(t, machine(t, { 'apt-get': APT }, { CI: 'true' })), 'strace');
  assert.throws(() => chosen(t, machine(t, { 'apt-get': APT })), /install a C compiler/);
});

test('a machine that has no way is told what to install, never passed over', (t) => {
  assert.throws(() => chooseWay(machine(t, {})), /install a C compiler .* or Debian's "strace"/);
  assert.throws(() => chooseWay(machine(t, { cc: BROKEN, strace: BROKEN })), /install a C compiler/);
  assert.throws(
    () => chooseWay(machine(t, { cc: WORKS }, { OI_CRASH_WAY: 'strace' })),
    /OI_CRASH_WAY allows strace only/,
  );
  assert.throws(() => chooseWay(machine(t, {}, { OI_CRASH_WAY: 'luck' })), /OI_CRASH_WAY is one of: preload, strace/);
});
