/** Signs that a phone's clipboard slips in and nobody sees: soft hyphen, zero-width spaces and joiners, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const DOUBLE_QUOTES = /[\u00ab\u00bb\u201c-\u201f\u2033\uff02]/g;
const SINGLE_QUOTES = /[\u0060\u00b4\u2018-\u201b\u2032\uff07]/g;
/** A stress mark that stays apart after NFC; where a letter of its own exists (é, ќ), NFC has joined it already. */
const STRESS = /\u0301/g;
/** ё, with whatever else is stacked on it, so that what is left can't be joined into another letter. */
const YO = /ё\p{M}*/gu;

/**
 * Gives the form in which two texts are compared, in search and in grading: NFC, lower case, «ё» as «е» (but «й» is not
 * «и»), no stress marks and no invisible signs, one plain dash, plain quotes, single spaces and none at the ends.
 *
 * It never throws, and folding twice changes nothing. It doesn't depend on the device's language.
 */
export function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(STRESS, '')
    .normalize('NFC')
    .replace(YO, 'е')
    .replace(DASHES, '-')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
