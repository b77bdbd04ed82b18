import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import { bucketOf } from './bucket.ts';

/** A player's best on a board. Earlier comes first among equal scores. */
export interface Best {
  score: number;
  at: number;
  player: string;
}

/** A finished run as boards weigh it. */
export interface Scored {
  score: number;
  at: number;
  run: string;
}

/** Names the boards of a game and version: of all time, and of a day. A new version starts new boards. */
export function boardsOf(game: string, version: number, day: string): { all: string; day: string } {
  return { all: `${game}:${version}:all`, day: `${game}:${version}:${day}` };
}

const bestOf = prepared((q, p: { board: string; player: string }) =>
  q
    .selectFrom('best')
    .select(['score', 'at', 'run', 'player'])
    .where('board', '=', p.board)
    .where('player', '=', p.player),
);

const insertBest = prepared((q, p: { board: string; player: string; score: number; at: number; run: string }) =>
  q
    .insertInto('best')
    .values({ board: p.board, player: p.player, score: p.score, at: p.at, run: p.run })
    .onConflict((conflict) => conflict.columns(['board', 'player']).doNothing())
    .returning('player'),
);

const replaceBest = prepared(
  (q, p: { board: string; player: string; was: string; score: number; at: number; run: string }) =>
    q
      .updateTable('best')
      .set({ score: p.score, at: p.at, run: p.run })
      .where('board', '=', p.board)
      .where('player', '=', p.player)
      .where('run', '=', p.was)
      .returning('player'),
);

const dropBest = prepared((q, p: { player: string }) =>
  q.deleteFrom('best').where('player', '=', p.player).returning(['board', 'score']),
);

const moveBucket = prepared((q, p: { board: string; bucket: number; by: number }) =>
  q
    .insertInto('bucket')
    .values({ board: p.board, bucket: p.bucket, players: p.by })
    .onConflict((conflict) =>
      conflict
        .columns(['board', 'bucket'])
        .doUpdateSet((eb) => ({ players: eb('bucket.players', '+', eb.ref('excluded.players')) })),
    ),
);

const playersAbove = prepared((q, p: { board: string; bucket: number }) =>
  q
    .selectFrom('bucket')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('players'), eb.lit(0)).as('players'))
    .where('board', '=', p.board)
    .where('bucket', '>', p.bucket),
);

const betterInside = prepared((q, p: { board: string; score: number; top: number; at: number; player: string }) =>
  q
    .selectFrom('best')
    .select((eb) => eb.fn.countAll<number>().as('players'))
    .where('board', '=', p.board)
    .where('score', '<=', p.top)
    .where((eb) =>
      eb.or([
        eb('score', '>', p.score),
        eb.and([
          eb('score', '=', p.score),
          eb.or([eb('at', '<', p.at), eb.and([eb('at', '=', p.at), eb('player', '<', p.player)])]),
        ]),
      ]),
    ),
);

/** A counter of a board that a change moves: how many players have their best in a bucket of scores. */
export interface BucketMove {
  board: string;
  bucket: number;
  by: number;
}

/** Applies moves of counters in one fixed order, so that two units never wait for each other crosswise. */
async function moveBuckets(tx: Unit, moves: BucketMove[]): Promise<void> {
  const ordered = moves.toSorted((a, b) => (a.board === b.board ? a.bucket - b.bucket : a.board < b.board ? -1 : 1));
  for (const move of ordered) await moveBucket(tx, move);
}

/**
 * Raises a player's best on each of the boards where the score is higher, with the boards' counters.
 *
 * @returns the best of each board before, undefined where there was none, in the boards' order
 */
export async function raiseBests(
  tx: Unit,
  boards: readonly string[],
  run: { player: string; score: number; at: number; id: string },
): Promise<(number | undefined)[]> {
  const { player, score, at } = run;
  const moves: BucketMove[] = [];
  const before: (number | undefined)[] = [];
  for (const board of boards) {
    const was = await raise(tx, { board, player, score, at, run: run.id });
    before.push(was);
    if (was === undefined || was < score) moves.push({ board, bucket: bucketOf(score), by: 1 });
    if (was !== undefined && was < score) moves.push({ board, bucket: bucketOf(was), by: -1 });
  }
  await moveBuckets(tx, moves);
  return before;
}

/** The higher score is better, then the earlier run, then the smaller id: the order of commits never matters. */
export function beats(a: Scored, b: Scored): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.at === b.at ? a.run < b.run : a.at < b.at;
}

/** Raises one best by conditional statements alone; another request that raises it meanwhile only makes this one look again. */
async function raise(tx: Unit, best: Scored & { board: string; player: string }): Promise<number | undefined> {
  for (;;) {
    const [now] = await bestOf(tx, best);
    if (!now) {
      if ((await insertBest(tx, best)).length > 0) return undefined;
    } else {
      if (!beats(best, now)) return now.score;
      if ((await replaceBest(tx, { ...best, was: now.run })).length > 0) return now.score;
    }
  }
}

/** Takes a player off all boards. */
export async function leaveBoards(tx: Unit, player: string): Promise<void> {
  const left = await dropBest(tx, { player });
  await moveBuckets(
    tx,
    left.map(({ board, score }) => ({ board, bucket: bucketOf(score), by: -1 })),
  );
}

export async function findBest(db: Reads, board: string, player: string): Promise<Best | undefined> {
  return (await bestOf(db, { board, player }))[0];
}

/** Gives the place of a best on its board, from 1. */
export async function rankOf(db: Reads, board: string, best: Best): Promise<number> {
  const bucket = bucketOf(best.score);
  const [above] = await playersAbove(db, { board, bucket });
  const [inside] = await betterInside(db, { board, ...best, top: topOf(bucket) });
  return 1 + Number(above?.players ?? 0) + Number(inside?.players ?? 0);
}

/** The highest score of a bucket. */
function topOf(bucket: number): number {
  const shift = bucket >> 10;
  return shift === 0 ? bucket : (((bucket & 1023) + 1) << shift) - 1;
}

/** Gives how many players a board has. */
export async function countPlayers(db: Reads, board: string): Promise<number> {
  const [row] = await playersAbove(db, { board, bucket: -1 });
  return Number(row?.players ?? 0);
}
