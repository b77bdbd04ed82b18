import type { Quiz } from '@oi/content/documents/quiz.ts';
import type { QuestionRules, Verdict } from '@oi/questions/define.ts';
import { questionKinds } from '@oi/questions/registry.ts';
import type { Static } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { LoadedDocument } from '../content/content.ts';

type QuizDocument = Static<typeof Quiz>;
type QuizQuestion = QuizDocument['questions'][number];

/** A question of a pinned quiz with the rules of its kind. */
export interface Asked {
  question: QuizQuestion;
  rules: QuestionRules;
}

/** What a right answer is worth when the question does not say. */
const POINTS = 10;

const byDocument = new WeakMap<LoadedDocument, Map<string, Asked>>();
const answerChecks = new Map<string, Validator>();

function questionsOf(document: LoadedDocument): Map<string, Asked> {
  const known = byDocument.get(document);
  if (known) return known;
  const asked = new Map<string, Asked>();
  for (const question of (document.whole as unknown as QuizDocument).questions) {
    const rules = questionKinds[question.kind];
    if (rules) asked.set(question.id, { question, rules });
  }
  byDocument.set(document, asked);
  return asked;
}

/** Gives how many questions a quiz has. */
export function questionCount(document: LoadedDocument): number {
  return questionsOf(document).size;
}

/** Finds a question of a quiz by its id. */
export function findQuestion(document: LoadedDocument, id: string): Asked | undefined {
  return questionsOf(document).get(id);
}

/** Says whether an answer has the shape that the question's kind asks for. */
export function fitsKind({ rules }: Asked, answer: unknown): boolean {
  let check = answerChecks.get(rules.kind);
  if (!check) {
    check = Compile(rules.answer);
    answerChecks.set(rules.kind, check);
  }
  return check.Check(answer);
}

/** Gives the points of a verdict: the share of what the question is worth, rounded down; only the first attempt earns. */
export function pointsOf({ question }: Asked, verdict: Verdict, attemptNumber: number): number {
  if (attemptNumber !== 1) return 0;
  return Math.trunc(((question.points ?? POINTS) * verdict.score) / 1000);
}

/** Gives what is revealed once a question is answered: the key of its kind, the explanation and its sources. */
export function revealed({ question, rules }: Asked): {
  key: unknown;
  explanation: string;
  sources: { url?: string; textbook?: string }[];
} {
  return {
    key: rules.keyOf(question),
    explanation: question.explanation,
    sources: question.sources.map((source) => ('url' in source ? { url: source.url } : { textbook: source.textbook })),
  };
}
