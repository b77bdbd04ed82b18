import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Tells that somebody wants us to end, and which exit code says so. */
export interface Interrupt {
  signal: AbortSignal;
  /** The exit code that a shell expects after the signal; undefined while nobody interrupted. */
  code: () => number | undefined;
  /** Gives the signals back to whoever comes next. */
  release: () => void;
}

/** Turns the signals that end a process into an AbortSignal, so that what was started can be stopped first. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController();
  let code: number | undefined;
  const heard = (name: NodeJS.Signals): void => {
    code ??= 128 + constants.signals[name];
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, heard);
  return {
    signal: controller.signal,
    code: () => code,
    release: () => {
      for (const name of SIGNALS) process.off(name, heard);
    },
  };
}
