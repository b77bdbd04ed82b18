/** Ctrl-C reaches a process under npm twice, a millisecond apart: once from the terminal, once from npm. */
const SAME_SIGNAL_MS = 100;

/** A process manager kills a little later than this. */
const FORCE_AFTER_MS = 4_500;

/**
 * Runs `close` at the first SIGTERM or SIGINT and ends the process with code 0; a second signal, or a close that takes
 * too long, ends it at once with code 1.
 *
 * @param close may be called while the start is still under way; it has to wait for that itself
 */
export function closeOnSignal(close: () => Promise<void>): void {
  let closingSince: number | undefined;
  const onSignal = () => {
    const now = performance.now();
    if (closingSince !== undefined && now - closingSince < SAME_SIGNAL_MS) return;
    if (closingSince !== undefined) process.exit(1);
    closingSince = now;
    setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref();
    close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
