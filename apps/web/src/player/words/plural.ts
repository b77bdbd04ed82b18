/** A text whose form depends on a number, by CLDR category; `other` is always there. */
export interface Plural {
  one?: string;
  few?: string;
  many?: string;
  other: string;
}

export type Word = string | Plural;

const rules = new Map<string, Intl.PluralRules>();

/** Gives the category of a number in a language: Russian has «1 очко», «2 очка», «5 очков». */
export function categoryOf(language: string, count: number): Intl.LDMLPluralRule {
  let known = rules.get(language);
  if (!known) {
    known = new Intl.PluralRules(language);
    rules.set(language, known);
  }
  return known.select(count);
}

/** Puts numbers and names into a text: `{n}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
