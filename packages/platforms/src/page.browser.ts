import type { HostLook } from './define.ts';

/** The look of the browser itself, for a host that says nothing, or nothing yet. */
export function browserLook(): HostLook {
  return { theme: darkQuery().matches ? 'dark' : 'light', language: navigator.language, insets: NO_INSETS };
}

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The browser's wish for a dark theme: `matches`, and a `change` event. */
export function darkQuery(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

/** A list of callbacks. `add` gives the function that takes its callback off again. */
export interface Listeners<T> {
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

export function listeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell(value) {
      for (const listener of all) listener(value);
    },
  };
}

/** Gives what a promise gives, or undefined when it fails or takes longer than `ms`. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, undefined);
    promise.then(resolve, () => resolve(undefined)).finally(() => clearTimeout(timer));
  });
}
