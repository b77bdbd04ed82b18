import { createStore, useStore } from '../../ui/store.ts';

/** What a list was narrowed to. It outlives the screen, so that "back" gives the same list at the same scroll. */
export interface Filter {
  asked: string;
  district?: string | undefined;
  kind?: string | undefined;
}

const NOTHING: Filter = { asked: '' };

const filters = {
  factories: createStore<Filter>(NOTHING),
  professions: createStore<Filter>(NOTHING),
};

/** The filter of a list, how to change some of it, and how to drop it. */
export function useFilter(list: keyof typeof filters) {
  const store = filters[list];
  const filter = useStore(store);
  return {
    filter,
    narrow: (some: Partial<Filter>) => store.set({ ...store.get(), ...some }),
    drop: () => store.set(NOTHING),
  };
}
