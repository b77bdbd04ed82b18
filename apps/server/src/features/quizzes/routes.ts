import type { Reply } from '@oi/contract/endpoint.ts';
import type { Endpoints } from '@oi/contract/endpoints.ts';
import { write } from '../../db/write.ts';
import type { On } from '../../http/bind.ts';
import type { Services } from '../../services.ts';
import type { LoadedDocument } from '../content/content.ts';
import { keepAnswer } from './answer.ts';
import { findQuestion, questionCount, revealed } from './quiz.ts';
import {
  type AttemptRow,
  findAttempt,
  findLatestAttempt,
  finishedAt,
  type KeptAnswer,
  keepAttempt,
  readAnswers,
} from './store.ts';

type AttemptReply = Reply<Endpoints['readAttempt']>;
type AnsweredReply = AttemptReply['answered'][number];

function answered(document: LoadedDocument, answer: KeptAnswer): AnsweredReply[] {
  const asked = findQuestion(document, answer.question);
  return asked ? [{ ...answer, ...revealed(asked) }] : [];
}

/** Gives an attempt with the answers so far. Keys and explanations leave the server only for answered questions. */
async function show({ db, content }: Services, attempt: AttemptRow): Promise<AttemptReply | undefined> {
  const document = await content.pinned(attempt.document);
  if (!document) return undefined;
  const answers = await readAnswers(db, attempt.id);
  return {
    id: attempt.id,
    quiz: attempt.quiz,
    number: attempt.number,
    document: document.publicHash,
    seed: attempt.seed,
    startedAt: attempt.started_at,
    finishedAt: await finishedAt(db, attempt),
    answered: answers.flatMap((answer) => answered(document, answer)),
  };
}

export function quizRoutes(on: On): void {
  on('startAttempt', async ({ body, player, services, refuse }) => {
    const { db, clock, random, content } = services;
    const latest = await findLatestAttempt(db, player, body.quiz);
    let attempt = latest?.attempt;
    if (!latest || latest.finished) {
      const quiz = content.find('quizzes', body.quiz, clock());
      if (!quiz) return refuse('quiz-not-found');
      const fresh: AttemptRow = {
        id: random.id(),
        player,
        quiz: body.quiz,
        number: (latest?.attempt.number ?? 0) + 1,
        document: quiz.hash,
        seed: random.seed(),
        questions: questionCount(quiz),
        started_at: clock(),
      };
      attempt = await write(db, (tx) => keepAttempt(tx, fresh));
    }
    return (attempt && (await show(services, attempt))) ?? refuse('quiz-not-found');
  });

  on('readAttempt', async ({ params, player, services, refuse }) => {
    const attempt = await findAttempt(services.db, params.attempt, player);
    return (attempt && (await show(services, attempt))) ?? refuse('attempt-not-found');
  });

  on('submitAnswer', async ({ params, body, player, services, refuse }) => {
    const { db, clock, content } = services;
    const answer = () =>
      write(db, (tx) => keepAnswer(tx, { attempt: params.attempt, player, ...body, at: clock() }, content.held));
    let kept = await answer();
    // Of an older release, and nobody asked for it lately.
    if (kept.is === 'not-in-memory' && (await content.pinned(kept.document))) kept = await answer();
    if (kept.is === 'kept') return kept.reply;
    if (kept.is === 'misshapen') return refuse('bad-request', 'body.answer');
    return refuse(kept.is === 'not-in-memory' ? 'attempt-not-found' : kept.is);
  });
}
