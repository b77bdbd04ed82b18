import type { Reply } from '@oi/contract/endpoint.ts';
import type { Endpoints } from '@oi/contract/endpoints.ts';
import type { Unit } from '../../db/db.ts';
import type { LoadedDocument } from '../content/content.ts';
import { findQuestion, fitsKind, pointsOf, revealed } from './quiz.ts';
import { findAttempt, keepFirstAnswer } from './store.ts';

/** An answer as it arrived. */
export interface Given {
  attempt: string;
  player: string;
  question: string;
  answer: unknown;
  at: number;
}

export type Answered =
  | { is: 'kept'; reply: Reply<Endpoints['submitAnswer']> }
  | { is: 'attempt-not-found' | 'question-not-found' | 'misshapen' }
  | { is: 'not-in-memory'; document: string };

/**
 * Grades an answer and keeps it when it is the first to its question; gives the first verdict either way.
 *
 * The attempt is read in the same unit that keeps the answer: a player who was forgotten meanwhile has none any more,
 * and the writer needs no second look at the disk.
 */
export async function keepAnswer(
  tx: Unit,
  given: Given,
  held: (hash: string) => LoadedDocument | undefined,
): Promise<Answered> {
  const attempt = await findAttempt(tx, given.attempt, given.player);
  if (!attempt) return { is: 'attempt-not-found' };
  const document = held(attempt.document);
  if (!document) return { is: 'not-in-memory', document: attempt.document };
  const asked = findQuestion(document, given.question);
  if (!asked) return { is: 'question-not-found' };
  if (!fitsKind(asked, given.answer)) return { is: 'misshapen' };
  const verdict = asked.rules.grade(asked.question, given.answer);
  const points = pointsOf(asked, verdict, attempt.number);
  const answer = { question: given.question, answer: given.answer, ...verdict, points };
  const first = await keepFirstAnswer(tx, attempt, answer, given.at);
  return { is: 'kept', reply: { verdict: { ...first.answer, ...revealed(asked) }, finishedAt: first.finishedAt } };
}
