import { type Fault, fault } from '../faults/fault.ts';
import { checkQuestion } from './question.ts';

type Fields = Record<string, unknown>;

/** Gives the faults of a quiz's questions. Their form is judged here, with their kinds, and not by the quiz's schema. */
export function checkQuiz(file: string, quiz: Fields): Fault[] {
  const questions = Array.isArray(quiz.questions) ? (quiz.questions as unknown[]) : [];
  const faults = questions.flatMap((question, index) =>
    isFields(question) ? checkQuestion(file, question, ['questions', index]) : [],
  );
  faults.push(...idsTwice(file, questions, 'questions'));
  const { pass } = quiz;
  if (typeof pass === 'number' && questions.length > 0 && pass > questions.length) {
    faults.push(fault(file, 'pass-unreachable', { path: ['pass'], values: { pass, count: questions.length } }));
  }
  return faults;
}

/** Gives a fault for each item of a list whose id stands above already. */
export function idsTwice(file: string, items: readonly unknown[], field: string): Fault[] {
  const seen = new Set<unknown>();
  return items.flatMap((item, index) => {
    const id = isFields(item) ? item.id : undefined;
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault(file, 'id-twice', { path: [field, index, 'id'], values: { id } })];
  });
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
