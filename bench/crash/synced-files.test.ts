import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type SyncedFiles, syncedFiles } from './synced-files.ts';
import type { TracedCall } from './trace-log.ts';

interface Disk {
  files: SyncedFiles;
  /** The server's file. */
  path: string;
  /** What the power cut leaves. */
  left(): Record<string, string>;
  /** One call after another, each on a line of its own unless `given` says more. */
  call(name: string, given?: Partial<TracedCall>): void;
  write(text: string, at: number, given?: Partial<TracedCall>): void;
}

function disk(t: TestContext): Disk {
  const base = mkdtempSync(join(tmpdir(), 'oi-synced-'));
  t.after(() => rmSync(base, { recursive: true, force: true }));
  const synced = join(base, 'synced');
  mkdirSync(synced);
  const files = syncedFiles(synced);
  const path = join(base, 'oi.sqlite');
  let line = 0;
  const call: Disk['call'] = (name, given) => {
    line += 1;
    files.replay({ name, path, bytes: undefined, numbers: [], result: 0, began: line, ended: line, ...given });
  };
  const write: Disk['write'] = (text, at, given) =>
    call('pwrite64', { bytes: Buffer.from(text), numbers: [text.length, at], result: text.length, ...given });
  const left = () =>
    Object.fromEntries(readdirSync(synced).map((name) => [name, readFileSync(join(synced, name), 'utf8')]));
  return { files, path, left, call, write };
}

test('a file is left as its last sync found it, and not at all before its first', (t) => {
  const { left, call, write } = disk(t);
  write('abcd', 0);
  assert.deepEqual(left(), {});
  call('fsync');
  write('X', 1);
  call('ftruncate', { numbers: [2] });
  assert.deepEqual(left(), { 'oi.sqlite': 'abcd' });
  call('fdatasync');
  assert.deepEqual(left(), { 'oi.sqlite': 'aX' });
});

test('what failed has changed nothing, and what was written in part has changed a part', (t) => {
  const { left, call, write } = disk(t);
  write('abcd', 0, { result: 2 });
  write('XY', 0, { result: -1 });
  call('fsync');
  write('XY', 0);
  call('fsync', { result: -1 });
  assert.deepEqual(left(), { 'oi.sqlite': 'ab' });
});

test('a sync does not cover what another thread wrote while it ran', (t) => {
  const { left, call, write } = disk(t);
  write('a', 0);
  write('b', 1, { began: 3, ended: 4 });
  call('fsync', { began: 2, ended: 5 });
  assert.deepEqual(left(), { 'oi.sqlite': 'a' });
  call('fsync', { began: 6, ended: 6 });
  assert.deepEqual(left(), { 'oi.sqlite': 'ab' });
});

test('a deleted file is gone, with all that was written to it', (t) => {
  const { left, call, write } = disk(t);
  write('a', 0);
  call('fsync');
  write('b', 1);
  call('unlink');
  assert.deepEqual(left(), {});
  call('fsync');
  assert.deepEqual(left(), { 'oi.sqlite': '' });
});

test('a call that it cannot replay is refused, so that no change goes by unseen', (t) => {
  const { call } = disk(t);
  assert.throws(() => call('pwritev'), /does not know pwritev/);
});

test('a file that is not what its calls made of it is refused', (t) => {
  const { files, path, left, call, write } = disk(t);
  files.compare(path);
  write('ab', 0);
  call('fsync');
  write('c', 2);
  writeFileSync(path, 'abc');
  files.compare(path);
  assert.deepEqual(left(), { 'oi.sqlite': 'ab' });
  writeFileSync(path, 'abd');
  assert.throws(() => files.compare(path), /the trace lacks something/);
});

test('after a call that the kill cut off, the file itself says what a later sync covers', (t) => {
  const { files, path, left, call, write } = disk(t);
  write('ab', 0);
  call('fsync');
  write('cd', 2, { result: undefined });
  writeFileSync(path, 'abcd');
  files.compare(path);
  assert.deepEqual(left(), { 'oi.sqlite': 'ab' });
  call('fsync');
  assert.deepEqual(left(), { 'oi.sqlite': 'abcd' });
  assert.doesNotThrow(() => files.compare(path));
});
