import type { Bulk, Row, Snapshot } from '../../db/transfer/tables.ts';
import { bucketOf } from '../boards/bucket.ts';
import type { Fact } from './facts.ts';
import { addFact, emptyProjection, type Projected } from './project.ts';

/** The tables of projections with their columns; the first `keys` of them name a row. */
export const PROJECTIONS = [
  { name: 'points', keys: 1, columns: ['player', 'points'] },
  {
    name: 'attempt_progress',
    keys: 2,
    columns: ['attempt', 'player', 'answered', 'right_answers', 'points', 'last_at'],
  },
  { name: 'best', keys: 2, columns: ['board', 'player', 'score', 'at', 'run'] },
  { name: 'bucket', keys: 2, columns: ['board', 'bucket', 'players'] },
] as const;

export type Projection = (typeof PROJECTIONS)[number];

const FACTS = { name: 'fact', columns: ['id', 'kind', 'player', 'subject', 'at', 'points', 'data'] };

/** The projections of all players, as the ledger says, and how many facts said it. */
export interface Ledger {
  facts: number;
  players: Map<string, Projected>;
}

/** Reads the whole ledger of one moment; memory holds what it makes of the facts, never the facts. */
export async function readLedger(db: Snapshot | Bulk): Promise<Ledger> {
  const ledger: Ledger = { facts: 0, players: new Map() };
  for await (const batch of db.batches(FACTS)) {
    for (const [id, kind, player, subject, at, points, data] of batch) {
      const fact = { id, kind, player, subject, at, points, data: JSON.parse(data as string) } as Fact;
      const made = ledger.players.get(fact.player) ?? emptyProjection();
      addFact(made, fact);
      ledger.players.set(fact.player, made);
      ledger.facts += 1;
    }
  }
  return ledger;
}

/** Gives the rows that a table of projections must have. */
export function* madeRows({ name }: Projection, { players }: Ledger): Generator<Row> {
  if (name === 'bucket') {
    yield* bucketRows(players);
    return;
  }
  for (const [player, made] of players) {
    if (name === 'points' && made.points > 0) yield [player, made.points];
    if (name === 'attempt_progress') {
      for (const [attempt, { answered, right, points, lastAt }] of made.attempts) {
        yield [attempt, player, answered, right, points, lastAt];
      }
    }
    if (name === 'best') {
      for (const [board, { score, at, run }] of made.bests) yield [board, player, score, at, run];
    }
  }
}

function* bucketRows(players: Map<string, Projected>): Generator<Row> {
  const boards = new Map<string, Map<number, number>>();
  for (const made of players.values()) {
    for (const [board, { score }] of made.bests) {
      const buckets = boards.get(board) ?? new Map<number, number>();
      buckets.set(bucketOf(score), (buckets.get(bucketOf(score)) ?? 0) + 1);
      boards.set(board, buckets);
    }
  }
  for (const [board, buckets] of boards) for (const [bucket, count] of buckets) yield [board, bucket, count];
}
