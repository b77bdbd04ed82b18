import type { QuestionFault } from '../define.ts';

/** No option, or more than one, is marked as right. */
export function notOneRight(count: number): QuestionFault {
  return {
    field: 'options',
    ru: [`верных вариантов отмечено: ${count}`, 'отметьте строкой «right: true» ровно один вариант'],
    en: [`${count} options are marked as right`, 'mark exactly one option with "right: true"'],
  };
}

/** Two options say the same; `index` is the later one, `first` the earlier, both from 0. */
export function sameOption(index: number, first: number): QuestionFault {
  return {
    field: `options[${index}].text`,
    ru: [`слова те же, что у варианта ${first + 1}`, 'дайте каждому варианту свои слова'],
    en: [`the same as option ${first + 1}`, 'give each option its own words'],
  };
}
