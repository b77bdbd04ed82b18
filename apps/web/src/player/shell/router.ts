import { createStore, useStore } from '../../ui/store.ts';
import { hostReady } from '../data/host.ts';
import { type Route, routeAt } from './routes.ts';

/** What the history keeps of an entry of ours: how deep it lies, so that "back" never leaves the app by surprise. */
interface Mark {
  depth: number;
  /** What this entry was for is done: a round that has ended. Who comes back to it must not begin another one. */
  spent?: boolean;
}

const scrolls = new Map<number, number>();
const pathOf = (hash: string): string => hash.replace(/^#\/?/, '/');

let depth = 0;
let started = false;
/** Whether the newest move went back to a place that was seen; then its scroll is given back. */
let returning = false;

export const route = createStore<Route>(routeAt(pathOf(location.hash)));

/** The address of a place, for `href`. Links are real: they work before this code does. */
export function hrefOf(path: string): string {
  return `#${path.startsWith('/') ? path : `/${path}`}`;
}

export function go(path: string): void {
  location.hash = hrefOf(path);
}

/** Changes the place without a new entry of the history, for what must not be gone back to. */
export function replaceWith(path: string): void {
  history.replaceState(history.state, '', hrefOf(path));
  arrive();
}

/** Says of the history's entry of now whether what it was for is done. */
export function markSpent(spent: boolean): void {
  history.replaceState({ ...(history.state as Mark), spent } satisfies Mark, '');
}

export function isSpent(): boolean {
  return (history.state as Mark | null)?.spent === true;
}

/** Goes back inside the app, or to `fallback` when the app was opened right here. */
export function back(fallback: string): void {
  if (depth > 0) history.back();
  else replaceWith(fallback);
}

function arrive(): void {
  const known = (history.state as Mark | null)?.depth;
  scrolls.set(depth, scrollY);
  returning = known !== undefined && known < depth;
  if (known === undefined) history.replaceState({ depth: depth + 1 } satisfies Mark, '');
  depth = known ?? depth + 1;
  route.set(routeAt(pathOf(location.hash)));
  tellHost();
}

function tellHost(): void {
  const { path } = route.get();
  hostReady().then(
    (host) => host.at(path, depth > 0),
    () => {},
  );
}

/** Starts listening to the address, and goes where the launching link points. */
export function startRouter(): void {
  if (started) return;
  started = true;
  history.scrollRestoration = 'manual';
  depth = (history.state as Mark | null)?.depth ?? 0;
  history.replaceState({ ...(history.state as Mark | null), depth } satisfies Mark, '', location.href);
  addEventListener('hashchange', arrive);
  hostReady().then(
    (host) => {
      if (host.route !== undefined && route.get().path === '/' && host.route !== '/') replaceWith(host.route);
      host.onRoute((path) => go(path));
      tellHost();
    },
    () => {},
  );
}

/** Puts the page where it was when this place was left, as soon as it has grown tall enough; a new place begins at its top. */
export function settleScroll(): void {
  const wanted = returning ? (scrolls.get(depth) ?? 0) : 0;
  const until = performance.now() + 1200;
  const step = (): void => {
    scrollTo(0, wanted);
    if (Math.abs(scrollY - wanted) > 2 && performance.now() < until) requestAnimationFrame(step);
  };
  step();
}

export function useRoute(): Route {
  return useStore(route);
}
