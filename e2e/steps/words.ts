import { en } from '../../apps/web/src/player/words/en.ts';
import { categoryOf, fill, type Plural } from '../../apps/web/src/player/words/plural.ts';
import { ru } from '../../apps/web/src/player/words/ru.ts';

export type WordKey = keyof typeof ru;
/** Gives the text of a key as the player's screen has it. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const DICTIONARIES = { ru, en };

/** Gives the words of the player in a language, with a pack's own over them: tests ask for what people read. */
export function wordsOf(language: 'ru' | 'en', own: Readonly<Record<string, string>> = {}): Say {
  return (key, values = {}) => {
    const word: string | Plural = DICTIONARIES[language][key];
    if (typeof word === 'string') return fill(own[key] ?? word, values);
    const category = categoryOf(language, Number(values.n ?? 0)) as keyof Plural;
    return fill(own[`${key}.${category}`] ?? word[category] ?? word.other, values);
  };
}
