import type { Entry, Shelf, Visible } from '@oi/contract/content.ts';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import { keep, readKept } from '../../ui/kept.ts';
import { createStore, useStore } from '../../ui/store.ts';
import { call } from './call.ts';

/** What is visible now, as far as we know; `refusal` says why it could not be renewed. */
export interface VisibleState {
  visible: Visible | undefined;
  refusal: Refusal | undefined;
}

const KEY = 'visible';
const SOONEST_MS = 1000;
const LATEST_MS = 3_600_000;

/** A second start shows what the first one knew, and asks anew meanwhile. */
export const visibleStore = createStore<VisibleState>({ visible: readKept<Visible>(KEY), refusal: undefined });

/** The server's clock, as far from ours as the last list said. */
let skewMs = 0;
export const serverNow = (): number => Date.now() + skewMs;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks what is visible, and once more when the list said that it will change. */
export async function renewVisible(): Promise<void> {
  clearTimeout(timer);
  try {
    const visible = await call('readVisible', {});
    skewMs = visible.now - Date.now();
    keep(KEY, visible);
    visibleStore.set({ visible, refusal: undefined });
    const wait = visible.changesAt === null ? LATEST_MS : visible.changesAt - visible.now;
    timer = setTimeout(renewVisible, Math.min(Math.max(wait, SOONEST_MS), LATEST_MS));
  } catch (error) {
    visibleStore.set({ ...visibleStore.get(), refusal: asRefusal(error) });
  }
}

/** The visible list. Only screens below the shell's gate use it, where it is always there. */
export function useVisible(): Visible {
  const { visible } = useStore(visibleStore);
  if (visible === undefined) throw new Error('useVisible outside the gate');
  return visible;
}

/** Gives the entry of a reference such as `quizzes/metal`, when it is visible. */
export function entryOf(visible: Visible, ref: string): Entry | undefined {
  return visible.entries.find((entry) => `${entry.shelf}/${entry.id}` === ref);
}

/** Gives the entries of one shelf, in the release's order. */
export function shelfOf(visible: Visible, shelf: Shelf): Entry[] {
  return visible.entries.filter((entry) => entry.shelf === shelf);
}
