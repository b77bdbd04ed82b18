import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import { type AnswerData, answerFactId } from '../ledger/facts.ts';
import { appendFact } from '../ledger/store.ts';
import type { PlayTables } from '../ledger/tables.ts';

export type AttemptRow = PlayTables['attempt'];
export type KeptAnswer = AnswerData & { points: number };

const attemptById = prepared((q, p: { id: string; player: string }) =>
  q.selectFrom('attempt').selectAll().where('id', '=', p.id).where('player', '=', p.player),
);

const latestAttempt = prepared((q, p: { player: string; quiz: string }) =>
  q
    .selectFrom('attempt')
    .leftJoin('attempt_progress', 'attempt_progress.attempt', 'attempt.id')
    .selectAll('attempt')
    .select(['attempt_progress.answered'])
    .where('attempt.player', '=', p.player)
    .where('attempt.quiz', '=', p.quiz)
    .orderBy('attempt.number', 'desc')
    .limit(1),
);

const insertAttempt = prepared((q, p: AttemptRow) =>
  q
    .insertInto('attempt')
    .values({
      id: p.id,
      player: p.player,
      quiz: p.quiz,
      number: p.number,
      document: p.document,
      seed: p.seed,
      questions: p.questions,
      started_at: p.started_at,
    })
    .onConflict((conflict) => conflict.columns(['player', 'quiz', 'number']).doNothing())
    .returning('id'),
);

const progressOf = prepared((q, p: { attempt: string }) =>
  q.selectFrom('attempt_progress').select(['answered', 'last_at']).where('attempt', '=', p.attempt),
);

const answersOf = prepared((q, p: { attempt: string }) =>
  q
    .selectFrom('fact')
    .select(['data', 'points'])
    .where('subject', '=', p.attempt)
    .where('kind', '=', 'answer')
    .orderBy('at')
    .orderBy('id'),
);

const answerById = prepared((q, p: { id: string }) =>
  q.selectFrom('fact').select(['data', 'points']).where('id', '=', p.id),
);

type Counted = { attempt: string; player: string; right: number; points: number; at: number };

const countAnswer = prepared((q, p: Counted) =>
  q
    .insertInto('attempt_progress')
    .values({
      attempt: p.attempt,
      player: p.player,
      answered: 1,
      right_answers: p.right,
      points: p.points,
      last_at: p.at,
    })
    .onConflict((conflict) =>
      conflict.column('attempt').doUpdateSet((eb) => ({
        answered: eb('attempt_progress.answered', '+', 1),
        right_answers: eb('attempt_progress.right_answers', '+', eb.ref('excluded.right_answers')),
        points: eb('attempt_progress.points', '+', eb.ref('excluded.points')),
        // The later of both, whatever the order of the commits: rebuilding takes the latest too.
        last_at: eb
          .case()
          .when('excluded.last_at', '>', eb.ref('attempt_progress.last_at'))
          .then(eb.ref('excluded.last_at'))
          .else(eb.ref('attempt_progress.last_at'))
          .end(),
      })),
    )
    .returning(['answered', 'last_at']),
);

function kept(row: { data: string; points: number }): KeptAnswer {
  return { ...(JSON.parse(row.data) as AnswerData), points: row.points };
}

export async function findAttempt(db: Reads, id: string, player: string): Promise<AttemptRow | undefined> {
  return (await attemptById(db, { id, player }))[0];
}

/** Gives a player's newest attempt at a quiz and whether all its questions are answered. */
export async function findLatestAttempt(
  db: Reads,
  player: string,
  quiz: string,
): Promise<{ attempt: AttemptRow; finished: boolean } | undefined> {
  const [row] = await latestAttempt(db, { player, quiz });
  if (!row) return undefined;
  const { answered, ...attempt } = row;
  return { attempt, finished: (answered ?? 0) >= attempt.questions };
}

/**
 * Keeps a new attempt; when another request was faster, gives that one's.
 *
 * @param attempt `number` is one more than the player's newest attempt at this quiz.
 */
export async function keepAttempt(tx: Unit, attempt: AttemptRow): Promise<AttemptRow> {
  const added = await insertAttempt(tx, attempt);
  if (added.length > 0) return attempt;
  return ((await findLatestAttempt(tx, attempt.player, attempt.quiz)) as { attempt: AttemptRow }).attempt;
}

/** Gives the answers of an attempt in the order of their receipt. */
export async function readAnswers(db: Reads, attempt: string): Promise<KeptAnswer[]> {
  return (await answersOf(db, { attempt })).map(kept);
}

/** When the last question of an attempt was answered; null while some are open. */
export async function finishedAt(db: Reads, attempt: AttemptRow): Promise<number | null> {
  const [row] = await progressOf(db, { attempt: attempt.id });
  return row && row.answered >= attempt.questions ? row.last_at : null;
}

/**
 * Keeps the first answer to a question of an attempt: fact, points and progress in one unit. The first answer counts;
 * for a repeat nothing changes and the first one is given back.
 */
export async function keepFirstAnswer(
  tx: Unit,
  attempt: AttemptRow,
  answer: KeptAnswer,
  at: number,
): Promise<{ answer: KeptAnswer; finishedAt: number | null }> {
  const { points, ...data } = answer;
  const id = answerFactId(attempt.id, answer.question);
  const isNew = await appendFact(tx, {
    id,
    kind: 'answer',
    player: attempt.player,
    subject: attempt.id,
    at,
    points,
    data,
  });
  if (!isNew) {
    const [first] = await answerById(tx, { id });
    return { answer: first ? kept(first) : answer, finishedAt: await finishedAt(tx, attempt) };
  }
  const [progress] = await countAnswer(tx, {
    attempt: attempt.id,
    player: attempt.player,
    right: answer.right ? 1 : 0,
    points,
    at,
  });
  return { answer, finishedAt: progress && progress.answered >= attempt.questions ? progress.last_at : null };
}
