import { useSyncExternalStore } from 'react';

const ROOT = '/staff';
const CHANGED = 'staff-path';

function watch(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(CHANGED, changed);
  };
}

/** Gives the address of a page by its path. */
export function addressOf(path: string): string {
  return path === '' ? ROOT : `${ROOT}/${path}`;
}

/** Goes to a page without loading this one anew. */
export function goTo(path: string): void {
  history.pushState(null, '', addressOf(path));
  dispatchEvent(new Event(CHANGED));
}

/** The path of now, without the shell's own root: '' or `audit`. */
export function usePath(): string {
  return useSyncExternalStore(watch, () =>
    location.pathname.replace(/^\/staff(\.html)?/, '').replace(/^\/+|\/+$/g, ''),
  );
}
