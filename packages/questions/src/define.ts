import type { Static, TSchema } from 'typebox';

/** Something that makes no sense in a question: where, what is wrong and what to do, in both languages of the checker. */
export interface QuestionFault {
  field: string;
  ru: readonly [problem: string, cure: string];
  en: readonly [problem: string, cure: string];
}

/** The outcome of grading: `score` is the share of the question's points that the answer earned, in thousandths (0 … 1000). */
export interface Verdict {
  right: boolean;
  score: number;
}

/**
 * The rules of a question kind: pure functions of values, run by the server with the key and, for the picture after the
 * answer, by the browser with what the server revealed.
 *
 * `Question` is what an editor writes (the key included), `Shown` what a player may see before answering,
 * `Key` what is revealed after the answer.
 */
export interface QuestionRules<Question = unknown, Shown = unknown, Key = unknown, Answer = unknown> {
  /** The folder's name, which is the kind's key everywhere. */
  kind: string;
  /** What an editor writes beside the common fields of a question. */
  question: TSchema;
  shown: TSchema;
  key: TSchema;
  answer: TSchema;
  /** Says what is wrong with a question that fits its schema but makes no sense (two equal options, no right one, …). */
  check(question: Question): readonly QuestionFault[];
  /** Gives the question without anything that tells the answer: neither the key nor an order or id made from it. */
  hide(question: Question): Shown;
  /** Gives what is revealed after the answer. */
  keyOf(question: Question): Key;
  /** Grades an answer that fits the `answer` schema; an answer that points outside the question is simply wrong. */
  grade(question: Question, answer: Answer): Verdict;
  /** Files of the pack that the question shows (paths relative to the pack). */
  media(question: Question): readonly string[];
}

/** Gives typed rules from schemas. */
export function defineQuestion<Q extends TSchema, S extends TSchema, K extends TSchema, A extends TSchema>(
  rules: Omit<QuestionRules<Static<Q>, Static<S>, Static<K>, Static<A>>, 'question' | 'shown' | 'key' | 'answer'> & {
    question: Q;
    shown: S;
    key: K;
    answer: A;
  },
): QuestionRules<Static<Q>, Static<S>, Static<K>, Static<A>> {
  return rules;
}
