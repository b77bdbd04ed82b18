import type { Me } from '@oi/contract/me.ts';
import type { Static } from 'typebox';
import type { Reads } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import { boardsOf } from '../boards/store.ts';

type Quizzes = Static<typeof Me>['quizzes'];
type Games = Static<typeof Me>['games'];

const playerByNumber = prepared((q, p: { player: string }) =>
  q
    .selectFrom('player')
    .leftJoin('points', 'points.player', 'player.number')
    .select(['player.nickname_part', 'player.nickname_number', 'player.verified', 'points.points'])
    .where('player.number', '=', p.player),
);

const pointsOfAnswers = prepared((q, p: { player: string }) =>
  q
    .selectFrom('attempt')
    .innerJoin('attempt_progress', 'attempt_progress.attempt', 'attempt.id')
    .select((eb) => eb.fn.sum<number | null>('attempt_progress.points').as('points'))
    .where('attempt.player', '=', p.player),
);

const attemptsOf = prepared((q, p: { player: string }) =>
  q
    .selectFrom('attempt')
    .leftJoin('attempt_progress', 'attempt_progress.attempt', 'attempt.id')
    .select([
      'attempt.id',
      'attempt.quiz',
      'attempt.number',
      'attempt.questions',
      'attempt_progress.answered',
      'attempt_progress.right_answers',
      'attempt_progress.last_at',
    ])
    .where('attempt.player', '=', p.player)
    .orderBy('attempt.quiz')
    .orderBy('attempt.number', 'desc'),
);

const finishedRuns = prepared((q, p: { player: string }) =>
  q
    .selectFrom('run')
    .select((eb) => ['game', 'version', eb.fn.countAll<number>().as('runs')])
    .where('player', '=', p.player)
    .where('finished_at', 'is not', null)
    .groupBy(['game', 'version'])
    .orderBy('game')
    .orderBy('version', 'desc'),
);

const bestsOf = prepared((q, p: { player: string }) =>
  q.selectFrom('best').select(['board', 'score']).where('player', '=', p.player),
);

/** Gives a player another call sign. */
export const setNickname = prepared((q, p: { player: string; part: string; number: number }) =>
  q
    .updateTable('player')
    .set({ nickname_part: p.part, nickname_number: p.number })
    .where('number', '=', p.player)
    .returning('number'),
);

/** Gives a player's call sign, points and whether the platform vouched for the launch; undefined when forgotten. */
export async function findPlayer(
  db: Reads,
  player: string,
): Promise<{ part: string; number: number; verified: boolean; points: number } | undefined> {
  const [row] = await playerByNumber(db, { player });
  if (!row) return undefined;
  const [answers] = await pointsOfAnswers(db, { player });
  return {
    part: row.nickname_part,
    number: row.nickname_number,
    verified: row.verified === 1,
    points: (row.points ?? 0) + Number(answers?.points ?? 0),
  };
}

/** Gives the newest attempt of each quiz. */
export async function readQuizzes(db: Reads, player: string): Promise<Quizzes> {
  const newest = new Map<string, Quizzes[number]>();
  for (const row of await attemptsOf(db, { player })) {
    if (newest.has(row.quiz)) continue;
    const answered = row.answered ?? 0;
    newest.set(row.quiz, {
      quiz: row.quiz,
      attempt: row.id,
      number: row.number,
      answered,
      right: row.right_answers ?? 0,
      finishedAt: answered >= row.questions ? row.last_at : null,
    });
  }
  return [...newest.values()];
}

/** Gives the best of each game under the newest version that the player finished a run of. */
export async function readGames(db: Reads, player: string): Promise<Games> {
  const bests = new Map((await bestsOf(db, { player })).map(({ board, score }) => [board, score]));
  const games = new Map<string, Games[number]>();
  for (const { game, version, runs } of await finishedRuns(db, { player })) {
    if (games.has(game)) continue;
    games.set(game, { game, runs: Number(runs), best: bests.get(boardsOf(game, version, '').all) ?? 0 });
  }
  return [...games.values()];
}
