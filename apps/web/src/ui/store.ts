import { useSyncExternalStore } from 'react';

/** One value that screens can watch. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  watch(changed: () => void): () => void;
}

/** Gives a store that holds `initial` until it is set. */
export function createStore<T>(initial: T): Store<T> {
  const watchers = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const changed of watchers) changed();
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

/** The store's value; the component is drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.watch, store.get, store.get);
}
