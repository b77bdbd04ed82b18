import type { Word } from './plural.ts';
import type { ru } from './ru.ts';

/** The languages of the interface: Russian first, English second. */
export type Language = 'ru' | 'en';

/** The Russian words name the keys; every other dictionary has the same, or does not compile. */
export type WordKey = keyof typeof ru;
export type Dictionary = Readonly<Record<WordKey, Word>>;
