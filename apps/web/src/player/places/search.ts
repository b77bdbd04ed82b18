import type { Entry } from '@oi/contract/content.ts';
import { fold } from '@oi/rules/fold.ts';

/**
 * Gives the entries that have every word of `asked` somewhere in their title, summary or `more`. It does not mind ё,
 * capitals, stresses or invisible signs.
 */
export function search(entries: readonly Entry[], asked: string, more: (entry: Entry) => string = () => ''): Entry[] {
  const words = fold(asked).split(' ').filter(Boolean);
  return entries.filter((entry) => {
    const text = fold(`${entry.title} ${entry.summary} ${more(entry)}`);
    return words.every((word) => text.includes(word));
  });
}
