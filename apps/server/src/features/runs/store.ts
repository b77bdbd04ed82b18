import type { RunResult } from '@oi/contract/runs.ts';
import type { Static } from 'typebox';
import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import { boardsOf, findBest, raiseBests, rankOf } from '../boards/store.ts';
import { type RunData, runFactId } from '../ledger/facts.ts';
import { appendEarning } from '../ledger/store.ts';
import type { PlayTables } from '../ledger/tables.ts';

export type RunRow = PlayTables['run'];
export type Result = Static<typeof RunResult>;

/** How many runs a player may have open; starting one more drops the oldest. */
const OPEN_RUNS = 3;
/** A new best earns a point for each hundred that it lies higher. */
const SCORE_PER_POINT = 100;

const runById = prepared((q, p: { id: string; player: string }) =>
  q.selectFrom('run').selectAll().where('id', '=', p.id).where('player', '=', p.player),
);

const insertRun = prepared((q, p: RunRow) =>
  q.insertInto('run').values({
    id: p.id,
    player: p.player,
    game: p.game,
    level: p.level,
    version: p.version,
    document: p.document,
    seed: p.seed,
    started_at: p.started_at,
    finished_at: p.finished_at,
    result: p.result,
    inputs: p.inputs,
  }),
);

const dropOldRuns = prepared((q, p: { player: string; keep: number }) =>
  q
    .deleteFrom('run')
    .where('player', '=', p.player)
    .where('finished_at', 'is', null)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('run as open')
        .select('open.id')
        .where('open.player', '=', p.player)
        .where('open.finished_at', 'is', null)
        .orderBy('open.started_at', 'desc')
        .orderBy('open.id', 'desc')
        .limit(p.keep),
    ),
);

const claim = prepared((q, p: { id: string; at: number; inputs: string }) =>
  q
    .updateTable('run')
    .set({ finished_at: p.at, inputs: p.inputs })
    .where('id', '=', p.id)
    .where('finished_at', 'is', null)
    .returning('id'),
);

const keepResult = prepared((q, p: { id: string; result: string }) =>
  q.updateTable('run').set({ result: p.result }).where('id', '=', p.id),
);

export async function findRun(db: Reads, id: string, player: string): Promise<RunRow | undefined> {
  return (await runById(db, { id, player }))[0];
}

/** Gives the result that a finished run got. */
export function resultOf(run: RunRow): Result | undefined {
  return run.result === null ? undefined : (JSON.parse(run.result) as Result);
}

/** Keeps a new run, and of the player's open runs only the newest few. */
export async function keepRun(tx: Unit, run: RunRow): Promise<void> {
  await insertRun(tx, run);
  await dropOldRuns(tx, { player: run.player, keep: OPEN_RUNS });
}

/**
 * Claims a run and keeps its score: the best, the boards' counters, the fact and the points in one unit. Two finishes
 * of one run give one result: the later one gets the first result back.
 */
export async function finish(
  tx: Unit,
  run: RunRow,
  played: { score: number; ms: number; inputs: string },
  { at, day }: { at: number; day: string },
): Promise<Result> {
  const claimed = await claim(tx, { id: run.id, at, inputs: played.inputs });
  if (claimed.length === 0) {
    const first = await findRun(tx, run.id, run.player);
    return (first && resultOf(first)) as Result;
  }
  const { score } = played;
  const boards = boardsOf(run.game, run.version, day);
  const [before] = await raiseBests(tx, [boards.all, boards.day], { player: run.player, score, at, id: run.id });
  const record = before === undefined || score > before;
  const points = record ? Math.trunc(score / SCORE_PER_POINT) - Math.trunc((before ?? 0) / SCORE_PER_POINT) : 0;
  const data: RunData = { game: run.game, version: run.version, day, score, ms: played.ms };
  await appendEarning(tx, {
    id: runFactId(run.id),
    kind: 'run',
    player: run.player,
    subject: run.id,
    at,
    points,
    data,
  });
  const result: Result = {
    score,
    best: record ? score : before,
    record,
    points,
    rankToday: await rankNow(tx, boards.day, run.player),
    rankAll: await rankNow(tx, boards.all, run.player),
  };
  await keepResult(tx, { id: run.id, result: JSON.stringify(result) });
  return result;
}

async function rankNow(db: Reads, board: string, player: string): Promise<number> {
  const best = await findBest(db, board, player);
  return best ? rankOf(db, board, best) : 1;
}
