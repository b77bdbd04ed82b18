import { keep, readKept } from '../../ui/kept.ts';
import { createStore } from '../../ui/store.ts';

/** What the player chose on this device. `theme` and `language` are absent while the host decides. */
export interface Settings {
  theme?: 'light' | 'dark' | undefined;
  language?: 'ru' | 'en' | undefined;
  sound: boolean;
  haptics: boolean;
  captions: boolean;
}

const KEY = 'settings';
const DEFAULTS: Settings = { sound: false, haptics: true, captions: true };

export const settings = createStore<Settings>({ ...DEFAULTS, ...readKept<Settings>(KEY) });

/** Changes some of the settings and keeps them. The page's inline script reads `theme` and `language` before paint. */
export function choose(some: Partial<Settings>): void {
  settings.set({ ...settings.get(), ...some });
  keep(KEY, settings.get());
}
