/** Letters of a display word are this wide, in its own size, on average. */
const LETTER = 0.41;
/** Room for a word, in rem, by the number of columns on the narrowest phone, and the smallest and largest sizes. */
const ROOM: Readonly<Record<number, readonly [room: number, least: number, most: number]>> = {
  2: [9, 1.25, 1.75],
  3: [5.5, 1.1875, 1.5],
  4: [3.875, 1.0625, 1.25],
};
const WIDE: readonly [number, number, number] = [6.5, 1.25, 1.75];
const ROUND = 16;

/** Gives the columns in which so many cards lie on a phone or on a wide screen. */
export function columnsOf(cards: number, wide: boolean): number {
  if (wide) return cards <= 8 ? 4 : cards <= 10 ? 5 : cards <= 18 ? Math.ceil(cards / 3) : Math.ceil(cards / 4);
  if (cards <= 10) return 2;
  return cards <= 14 ? 3 : 4;
}

/** Gives a word as it is set on a card, and its size in rem: as large as fits in one piece, else broken by syllables. */
export function fitted(word: string, columns: number, wide: boolean): { text: string; rem: number } {
  const [room, least, most] = (wide ? undefined : ROOM[columns]) ?? WIDE;
  const longest = Math.max(...word.split(/[\s\u00ad]/).map((part) => part.length));
  const fitting = Math.floor((room / (longest * LETTER)) * ROUND) / ROUND;
  if (fitting < least) return { text: soften(word), rem: least };
  return { text: word, rem: Math.min(most, fitting) };
}

const VOWEL = 'аеёиоуыэюяaeiouy';
const LETTERS = 'а-яёa-z';
const CONSONANT = `(?![${VOWEL}])[${LETTERS}]`;
/** Where a syllable ends: after a vowel before a consonant with a vowel, or after the first of several consonants. */
const SYLLABLE = new RegExp(
  `[${VOWEL}][йьъ]?(?=[${LETTERS}][${VOWEL}])|[${VOWEL}]${CONSONANT}[ьъ]?(?=(${CONSONANT}){1,2}[${VOWEL}])`,
  'gi',
);
const LONG = 9;
const EDGE = 2;

/** Puts soft hyphens into long words, for browsers that know no hyphenation of the language. Words that carry their own stay. */
function soften(text: string): string {
  if (text.includes('\u00ad')) return text;
  return text
    .split(' ')
    .map((word) => (word.length < LONG ? word : softenWord(word)))
    .join(' ');
}

function softenWord(word: string): string {
  return word.replace(SYLLABLE, (syllable, ...rest) => {
    const end = (rest[rest.length - 2] as number) + syllable.length;
    const inside = end > EDGE && word.length - end > EDGE;
    return inside ? `${syllable}\u00ad` : syllable;
  });
}
