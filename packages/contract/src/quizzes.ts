import { Type } from 'typebox';
import { Hash, Id, Millis, Points, SeedNumber, Slug } from './basics.ts';
import { endpoint } from './endpoint.ts';

/** What a player learns after the first answer to a question. `key` and `answer` have the shapes of the question's kind. */
export const AnsweredQuestion = Type.Object({
  question: Slug,
  answer: Type.Unsafe<unknown>({}),
  right: Type.Boolean(),
  /** The share of the question's points earned, in thousandths. */
  score: Type.Integer({ minimum: 0, maximum: 1000 }),
  points: Points,
  key: Type.Unsafe<unknown>({}),
  explanation: Type.String(),
  sources: Type.Array(Type.Object({ url: Type.Optional(Type.String()), textbook: Type.Optional(Type.String()) })),
});

/** An attempt pins the quiz document, so a changed quiz never changes it. */
export const Attempt = Type.Object({
  id: Id,
  quiz: Slug,
  /** 1 for the first attempt, which is the one that earns points. */
  number: Type.Integer({ minimum: 1 }),
  document: Hash,
  /** Orders the options on the screen; nothing that is graded depends on it. */
  seed: SeedNumber,
  startedAt: Millis,
  finishedAt: Type.Union([Millis, Type.Null()]),
  answered: Type.Array(AnsweredQuestion),
});

const attemptParams = Type.Object({ attempt: Id });

/** Gives the player's open attempt at a quiz, or a new one when there is none (a finished one stays as it is). */
export const startAttempt = endpoint({
  who: 'player',
  method: 'POST',
  path: '/api/attempts',
  body: Type.Object({ quiz: Slug }),
  reply: Attempt,
  errors: ['quiz-not-found'],
  limit: { count: 60, perSeconds: 60 },
});

export const readAttempt = endpoint({
  who: 'player',
  method: 'GET',
  path: '/api/attempts/:attempt',
  params: attemptParams,
  reply: Attempt,
  errors: ['attempt-not-found'],
});

/** Grades and keeps the first answer to a question of an attempt; a repeat, whatever it says, gets the first verdict back. */
export const submitAnswer = endpoint({
  who: 'player',
  method: 'POST',
  path: '/api/attempts/:attempt/answers',
  params: attemptParams,
  body: Type.Object({ question: Slug, answer: Type.Unsafe<unknown>({}) }),
  reply: Type.Object({ verdict: AnsweredQuestion, finishedAt: Type.Union([Millis, Type.Null()]) }),
  errors: ['attempt-not-found', 'question-not-found', 'bad-request'],
  limit: { count: 120, perSeconds: 60 },
});
