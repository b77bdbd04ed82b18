import { useEffect } from 'react';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import type { ReplyOf } from '../../api/types.ts';
import { createStore, useStore } from '../../ui/store.ts';
import { call } from './call.ts';

export type Me = ReplyOf<'readMe'>;

interface MeState {
  me: Me | undefined;
  refusal: Refusal | undefined;
}

export const meStore = createStore<MeState>({ me: undefined, refusal: undefined });

let asked: Promise<void> | undefined;
let stale = true;

/** Says that something was done that the server now knows more of; the next screen that shows it asks anew. */
export function meChanged(): void {
  stale = true;
}

/** Asks the server what it knows of this player. */
export function renewMe(): Promise<void> {
  asked ??= call('readMe', {})
    .then(
      (me) => {
        stale = false;
        meStore.set({ me, refusal: undefined });
      },
      (error) => meStore.set({ ...meStore.get(), refusal: asRefusal(error) }),
    )
    .finally(() => {
      asked = undefined;
    });
  return asked;
}

/** What the server knows of this player, as far as it came. No screen waits for it but the player's own page. */
export function useMe(): MeState & { retry: () => void } {
  useEffect(() => {
    if (stale) void renewMe();
  }, []);
  return { ...useStore(meStore), retry: () => void renewMe() };
}
