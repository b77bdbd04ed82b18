import type { Unit } from '../db.ts';
import { CommitFailed, DatabaseMisuse } from '../errors.ts';
import { runInside } from '../unit-scope.ts';
import type { Connection } from './connection.ts';
import { type SqliteRun, unitOn } from './unit.ts';

/** A unit that waits, and its caller. */
export interface Job {
  readonly unit: (tx: Unit) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const STUCK =
  'A unit awaited something other than its own queries (a timer, a file, the network): do that before or after write().';

/**
 * Runs units one after another, each in its own savepoint, and keeps them by one COMMIT. Callers hear only after it.
 *
 * Queries are synchronous here, so a unit that awaits only its queries is done when the microtasks are. Whoever is not
 * done by then awaits something else: that unit is undone and refused, and the others go on.
 *
 * @param ended called once, after the callers were told
 */
export function runGroup(connection: Connection, jobs: readonly Job[], ended: () => void): void {
  const replies: (() => void)[] = [];
  let current: SqliteRun | undefined;
  let lost = false;

  /** Runs statements of the group's own; when one fails, the whole group is lost. */
  function did(...texts: string[]): boolean {
    try {
      for (const text of texts) connection.run(text, NONE);
      return true;
    } catch (error) {
      lose(error);
      return false;
    }
  }

  /** The whole transaction is gone. SQLite also ends it by itself when, say, the disk is full. */
  function lose(cause: unknown): void {
    lost = true;
    if (connection.inTransaction()) connection.run('rollback', NONE);
    const error = new CommitFailed(cause);
    for (const { reject } of jobs) reject(error);
    ended();
  }

  function startNext(): void {
    const job = jobs[replies.length];
    if (!job || !did('savepoint unit')) return;
    const run: SqliteRun = { over: false, failure: undefined };
    current = run;
    const tx = unitOn(connection, run);
    runInside(run, () => job.unit(tx)).then(
      (value) => (run.failure ? undo(run, job, run.failure.error) : keep(run, job, value)),
      (error) => undo(run, job, error),
    );
  }

  function keep(run: SqliteRun, job: Job, value: unknown): void {
    if (run.over) return;
    run.over = true;
    if (did('release unit')) replyLater(() => job.resolve(value));
  }

  function undo(run: SqliteRun, job: Job, error: unknown): void {
    if (run.over) return;
    run.over = true;
    if (!connection.inTransaction()) lose(run.failure?.error ?? error);
    else if (did('rollback to unit', 'release unit')) replyLater(() => job.reject(error));
  }

  function replyLater(reply: () => void): void {
    replies.push(reply);
    startNext();
  }

  /** A tick that a microtask asks for comes only when no microtask is left. */
  function lookAfterMicrotasks(): void {
    queueMicrotask(() => process.nextTick(look));
  }

  function look(): void {
    if (lost) return;
    const stuck = jobs[replies.length];
    if (stuck && current) {
      undo(current, stuck, new DatabaseMisuse(STUCK));
      lookAfterMicrotasks();
    } else if (did('commit')) {
      for (const reply of replies) reply();
      ended();
    }
  }

  if (!did('begin immediate')) return;
  startNext();
  lookAfterMicrotasks();
}

const NONE: readonly unknown[] = [];
