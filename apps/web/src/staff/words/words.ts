import { createContext, useContext } from 'react';
import { fill } from '../../player/words/plural.ts';
import { keep, readKept } from '../../ui/kept.ts';
import { en } from './en.ts';
import { ru, type WordKey } from './ru.ts';

export type Language = 'ru' | 'en';
export type T = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export interface Words {
  language: Language;
  t: T;
}

const KEY = 'staff-language';
const DICTIONARIES = { ru, en } as const;

/** Gives the words of a language. */
export function wordsOf(language: Language): Words {
  return { language, t: (key, values = {}) => fill(DICTIONARIES[language][key], values) };
}

/** The language chosen on this device, else the browser's when it is one of ours. */
export function firstLanguage(): Language {
  return readKept<Language>(KEY) ?? (navigator.language.startsWith('en') ? 'en' : 'ru');
}

export function keepLanguage(language: Language): void {
  keep(KEY, language);
}

export const WordsContext = createContext<Words>(wordsOf('ru'));

export function useWords(): Words {
  return useContext(WordsContext);
}

/** Tells whether a key that was put together at run time is one of ours: actions of the log may be newer than this page. */
export function isWordKey(key: string): key is WordKey {
  return key in ru;
}
