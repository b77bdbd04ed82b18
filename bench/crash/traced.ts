import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  fstatSync,
  globSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { aptInstall } from '../../tools/machine/apt.ts';
import { type Look, programs } from '../../tools/machine/look.ts';
import { syncedFiles } from './synced-files.ts';
import { readTrace } from './trace-log.ts';
import { DATABASE_FILE, type Launch, type ShadowLaunch, type Way } from './way.ts';

/**
 * -D lets the server's process be the one that we start, as without strace, so that it can be killed itself. Calls that
 * are not asked for do not stop it (--seccomp-bpf).
 */
const ALWAYS = ['-D', '-f', '-q', '--seccomp-bpf'];

/**
 * Whatever can change a file: what cannot be replayed is refused, so that it never goes unseen. Some processors lack
 * the calls with `?`.
 */
const CHANGES =
  'pwrite64,ftruncate,fsync,fdatasync,?unlink,unlinkat,' +
  'write,writev,pwritev,pwritev2,truncate,fallocate,?rename,renameat,renameat2,copy_file_range,sendfile';

/** More than SQLite ever writes by one call. */
const LONGEST_WRITE = 1 << 20;

/** How long strace may take to write down what it has seen after the server's end. */
const LOG_WITHIN_MS = 10_000;

/** Gives the way through strace, which is installed where the machine is there to be thrown away. */
export function straceWay(look: Look): Way | undefined {
  const strace = installed(look) ?? (aptInstall(look, [['strace']]) ? installed(look) : undefined);
  if (!strace) return undefined;
  return {
    slow: (folder, ms) => {
      const delay = `inject=fsync,fdatasync:delay_exit=${ms * 1000}`;
      return launch(folder, [strace, ...ALWAYS, '-e', 'trace=fsync,fdatasync', '-e', delay]);
    },
    shadow: (folder, dataDir, synced) => shadow(strace, folder, dataDir, synced),
  };
}

/** It may be there and not be allowed to trace, as in some containers. */
function installed(look: Look): string | undefined {
  const attempt = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=fsync', '-o', '/dev/null', process.execPath, '--version'];
  return programs(look, ['strace']).find((path) => spawnSync(path, attempt).status === 0);
}

function shadow(strace: string, folder: string, dataDir: string, synced: string): ShadowLaunch {
  // The file of shared memory (-shm) is made anew at every start, and never synced.
  const paths = ['', '-wal', '-journal'].map((end) => join(realpathSync(dataDir), `${DATABASE_FILE}${end}`));
  const only = paths.flatMap((path) => ['-P', path]);
  const whole = ['-y', '-xx', '-s', String(LONGEST_WRITE), '-e', `trace=${CHANGES}`];
  const trace = readTrace();
  const files = syncedFiles(synced);

  async function settle(): Promise<void> {
    for (const log of globSync(join(folder, '*.trace'))) {
      await complete(log);
      for await (const line of createInterface({ input: createReadStream(log, 'latin1') })) {
        const call = trace.take(line);
        if (call) files.replay(call);
      }
      for (const call of trace.cutOff()) files.replay(call);
      rmSync(log);
    }
    for (const path of paths) files.compare(path);
  }

  return { ...launch(folder, [strace, ...ALWAYS, ...whole, ...only]), settle };
}

/** Makes a program that starts Node under strace. Each log gets the name of its process (`$$`), which becomes Node. */
function launch(folder: string, command: readonly string[]): Launch {
  const node = join(folder, 'node');
  const [start, log, own] = [command.map(quoted).join(' '), quoted(folder), quoted(process.execPath)];
  writeFileSync(node, `#!/bin/sh\nexec ${start} -o ${log}/$$.trace -- ${own} "$@"\n`, { mode: 0o755 });
  return { node, env: {} };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Waits for the line that says how the process ended: strace writes on after the process is gone. */
async function complete(log: string): Promise<void> {
  const end = new RegExp(`^${basename(log, '.trace')} +\\+\\+\\+ `, 'm');
  const deadline = Date.now() + LOG_WITHIN_MS;
  while (!end.test(tail(log))) {
    if (Date.now() > deadline) throw new Error(`strace did not write its log to the end within ${LOG_WITHIN_MS} ms`);
    await sleep(10);
  }
}

/** The ends of all threads have room in it. */
function tail(log: string): string {
  const bytes = Buffer.alloc(4096);
  const fd = openSync(log, 'r');
  const length = readSync(fd, bytes, 0, bytes.length, Math.max(0, fstatSync(fd).size - bytes.length));
  closeSync(fd);
  return bytes.toString('latin1', 0, length);
}
