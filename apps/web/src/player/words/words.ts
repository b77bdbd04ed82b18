import { createStore, useStore } from '../../ui/store.ts';
import type { Dictionary, Language, WordKey } from './dictionary.ts';
import { categoryOf, fill, type Plural } from './plural.ts';
import { ru } from './ru.ts';

/** Gives the text of a key. `n` chooses the plural's form and is written by the language's rules. */
export type T = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export interface Words {
  language: Language;
  t: T;
}

function wordsOf(language: Language, dictionary: Dictionary, own: Readonly<Record<string, string>>): Words {
  return {
    language,
    t(key, values = {}) {
      const word = dictionary[key];
      if (typeof word === 'string') return fill(own[key] ?? word, values);
      const category = categoryOf(language, Number(values.n ?? 0)) as keyof Plural;
      // A pack's own word wins over ours: `tab.watch`, or one plural form, `count.points.few`.
      return fill(own[`${key}.${category}`] ?? word[category] ?? word.other, values);
    },
  };
}

let own: Readonly<Record<string, string>> = {};
let dictionary: Dictionary = ru;

export const words = createStore<Words>(wordsOf('ru', ru, own));

/** Puts the pack's own words over the product's. They are in the pack's language, so only there. */
export function wearPackWords(packWords: Readonly<Record<string, string>>, language: string): void {
  own = language === words.get().language ? packWords : {};
  words.set(wordsOf(words.get().language, dictionary, own));
}

/** Changes the language; the other dictionary is a chunk of its own. Without it, the words stay as they are. */
export async function speak(language: Language): Promise<void> {
  if (language === words.get().language) return;
  dictionary = language === 'ru' ? ru : (await import('./en.ts')).en;
  document.documentElement.lang = language;
  words.set(wordsOf(language, dictionary, own));
}

/** The words of the interface in the language of now. */
export function useT(): T {
  return useStore(words).t;
}

export function useLanguage(): Language {
  return useStore(words).language;
}
