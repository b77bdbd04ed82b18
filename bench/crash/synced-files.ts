import {
  closeSync,
  constants,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { TracedCall } from './trace-log.ts';

/** A change of a file that no sync has covered yet. */
interface Change {
  /** The line of the trace where it was done. */
  done: number;
  apply(fd: number): void;
}

export interface SyncedFiles {
  /** @throws Error when the call changes a file in a way that is not known here */
  replay(call: TracedCall): void;
  /**
   * Compares a file as it now is with what the calls made of it: no way to write to it can have been overlooked.
   *
   * @throws Error when they differ, unless a call on it was cut off by the kill: then the file itself says what happened
   */
  compare(path: string): void;
}

/** Replays the calls of a trace on files in `folder`, which change at syncs only; a deleted file is gone at once. */
export function syncedFiles(folder: string): SyncedFiles {
  const unsynced = new Map<string, Change[]>();
  const doubtful = new Set<string>();
  const keptAt = (path: string) => join(folder, basename(path));

  function changesOf(path: string): Change[] {
    const changes = unsynced.get(path) ?? [];
    unsynced.set(path, changes);
    return changes;
  }

  const known: Record<string, (call: TracedCall, result: number) => void> = {
    // Its numbers are how many bytes it was to write and where; its result is how many it wrote.
    pwrite64: ({ path, bytes, numbers: [, at], ended }, result) =>
      changesOf(path).push({ done: ended, apply: (fd) => writeSync(fd, bytes as Buffer, 0, result, at) }),
    ftruncate: ({ path, numbers: [size], ended }) =>
      changesOf(path).push({ done: ended, apply: (fd) => ftruncateSync(fd, size) }),
    fsync: keep,
    fdatasync: keep,
    unlink: forget,
    unlinkat: forget,
  };

  function keep({ path, began }: TracedCall): void {
    // What another thread wrote meanwhile may have come too late for this sync.
    const { covered = [], late = [] } = Object.groupBy(changesOf(path), ({ done }) =>
      done < began ? 'covered' : 'late',
    );
    apply(covered, keptAt(path));
    unsynced.set(path, late);
  }

  function forget({ path }: { path: string }): void {
    unsynced.delete(path);
    rmSync(keptAt(path), { force: true });
  }

  function replay(call: TracedCall): void {
    const take = known[call.name];
    if (!take) throw new Error(`the replay of a trace does not know ${call.name}, called on ${call.path}`);
    if (call.result === undefined) doubtful.add(call.path);
    else if (call.result >= 0) take(call, call.result);
  }

  function compare(path: string): void {
    const real = existsSync(path) ? readFileSync(path) : undefined;
    const same = real ? replayed(path)?.equals(real) : replayed(path) === undefined;
    if (!same && !doubtful.has(path)) throw new Error(`the trace lacks something that was done to ${path}`);
    doubtful.delete(path);
    if (same) return;
    if (real) unsynced.set(path, [{ done: 0, apply: (fd) => rewrite(fd, real) }]);
    else forget({ path });
  }

  /** Gives the file's bytes with the changes that no sync has covered. */
  function replayed(path: string): Buffer | undefined {
    const changes = unsynced.get(path) ?? [];
    const kept = existsSync(keptAt(path)) ? readFileSync(keptAt(path)) : undefined;
    if (changes.length === 0) return kept;
    const copy = `${keptAt(path)}.now`;
    writeFileSync(copy, kept ?? '');
    apply(changes, copy);
    const bytes = readFileSync(copy);
    rmSync(copy);
    return bytes;
  }

  return { replay, compare };
}

function apply(changes: readonly Change[], path: string): void {
  const fd = openSync(path, constants.O_WRONLY | constants.O_CREAT, 0o600);
  for (const change of changes) change.apply(fd);
  closeSync(fd);
}

function rewrite(fd: number, bytes: Buffer): void {
  ftruncateSync(fd, 0);
  writeSync(fd, bytes, 0, bytes.length, 0);
}
