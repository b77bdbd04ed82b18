import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTrace, type TracedCall } from './trace-log.ts';

// As strace 6.1 wrote it; FD and NAME stand for the same path in hexadecimal, which is long.
const PATH = '/srv/oi/oi.sqlite-wal';
const HEX = [...PATH].map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('');
const recorded = (text: string) => text.replaceAll('FD', `21<${HEX}>`).replaceAll('NAME', `"${HEX}"`).split('\n');

type Short = [name: string, bytes: string | undefined, numbers: number[], result: number | undefined, lines: string];

const short = ({ name, path, bytes, numbers, result, began, ended }: TracedCall): Short => {
  assert.equal(path, PATH);
  return [name, bytes?.toString('latin1'), numbers, result, `${began}-${ended}`];
};

function read(text: string): { ended: Short[]; cutOff: Short[] } {
  const trace = readTrace();
  const ended = recorded(text)
    .map((line) => trace.take(line))
    .filter((call) => call !== undefined);
  return { ended: ended.map(short), cutOff: trace.cutOff().map(short) };
}

const TABLE: { title: string; log: string; ended: Short[]; cutOff?: Short[] }[] = [
  {
    title: 'calls of one thread',
    log: String.raw`27823 pwrite64(FD, "\x61\x00\xff", 3, 4096) = 3
27823 ftruncate(FD, 1) = 0
27823 fsync(FD) = 0
27823 unlink(NAME) = 0`,
    ended: [
      ['pwrite64', 'a\0\xff', [3, 4096], 3, '1-1'],
      ['ftruncate', undefined, [1], 0, '2-2'],
      ['fsync', undefined, [], 0, '3-3'],
      ['unlink', undefined, [], 0, '4-4'],
    ],
  },
  {
    title: 'deleting as systems without unlink do it',
    log: String.raw`812   unlinkat(AT_FDCWD<\x2f>, NAME, 0) = 0`,
    ended: [['unlinkat', undefined, [0], 0, '1-1']],
  },
  {
    title: 'calls that fail, and a call that was delayed',
    log: String.raw`27823 unlink(NAME) = -1 ENOENT (No such file or directory)
27823 pwrite64(FD, "\x61", 1, 0) = -1 ENOSPC (No space left on device)
27823 fdatasync(FD)                       = 0 (DELAYED)`,
    ended: [
      ['unlink', undefined, [], -1, '1-1'],
      ['pwrite64', 'a', [1, 0], -1, '2-2'],
      ['fdatasync', undefined, [], 0, '3-3'],
    ],
  },
  {
    title: 'calls of several threads at a time, each joined from its two halves',
    log: String.raw`27837 fdatasync(FD <unfinished ...>
27839 pwrite64(FD, "\x63\x63\x63", 3, 0 <unfinished ...>
27838 pwrite64(FD, "\x64\x64\x64", 3, 3) = 3
27839 <... pwrite64 resumed>)           = 3
27837 <... fdatasync resumed>)          = 0`,
    ended: [
      ['pwrite64', 'ddd', [3, 3], 3, '3-3'],
      ['pwrite64', 'ccc', [3, 0], 3, '2-4'],
      ['fdatasync', undefined, [], 0, '1-5'],
    ],
  },
  {
    title: 'a kill in the midst of calls',
    log: String.raw`27836 pwrite64(FD, "\x00", 1, 0 <unfinished ...>
27838 pwrite64(FD, "\x01", 1, 0 <unfinished ...>
27839 fsync(FD <unfinished ...>) = ?
27823 --- SIGTERM {si_signo=SIGTERM, si_code=SI_USER, si_pid=1, si_uid=0} ---
27837 +++ killed by SIGKILL +++
27836 <... pwrite64 resumed>)           = ?
27836 +++ killed by SIGKILL +++
27840 ???( <unfinished ...>
27841 ???( <unfinished ...>
27841 <... ??? resumed>)                = ?
27841 +++ killed by SIGKILL +++`,
    ended: [
      ['fsync', undefined, [], undefined, '3-3'],
      ['pwrite64', '\0', [1, 0], undefined, '1-6'],
    ],
    cutOff: [['pwrite64', '\x01', [1, 0], undefined, '2-11']],
  },
  {
    title: 'a call whose bytes are spread has a name to refuse it by',
    log: String.raw`27823 pwritev(FD, [{iov_base="\x78", iov_len=1}, {iov_base="\x79", iov_len=1}], 2, 0) = 2`,
    ended: [['pwritev', undefined, [2, 0], 2, '1-1']],
  },
];

for (const { title, log, ended, cutOff = [] } of TABLE) {
  test(title, () => assert.deepEqual(read(log), { ended, cutOff }));
}

const REFUSED = {
  'bytes that were cut short': String.raw`27823 pwrite64(FD, "\x00\x00"..., 60000000, 0) = 60000000`,
  'bytes that are not hexadecimal': String.raw`27823 pwrite64(FD, "\0\0", 2, 0) = 2`,
  'an end without a beginning': '27823 <... pwrite64 resumed>) = 3',
  'half a line': '27823 pwrite64(FD, ',
  'a line without a thread': 'fsync(FD) = 0',
};

for (const [title, log] of Object.entries(REFUSED)) {
  test(`refused: ${title}`, () => assert.throws(() => read(log), /a line that cannot be read/));
}
