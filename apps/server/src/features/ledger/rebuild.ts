import type { Reads, Unit } from '../../db/db.ts';
import { bucketOf } from '../boards/bucket.ts';
import { type Projected, project } from './project.ts';
import { type Page, walkLedger } from './walk.ts';

/** A row whose stored projection is not what the ledger says; `none` stands for a missing row. */
export interface Difference {
  row: string;
  stored: string;
  made: string;
}

export interface Compared {
  facts: number;
  players: number;
  rows: number;
  /** How many rows differ. */
  different: number;
  /** The first of them. */
  differences: Difference[];
}

const LISTED = 50;

/** Rows of projections as key and value, both in words that compare. */
type Rows = Map<string, string>;

function madeRows(player: string, made: Projected, rows: Rows): void {
  if (made.points > 0) rows.set(`points ${player}`, `${made.points}`);
  for (const [attempt, { answered, right, lastAt }] of made.attempts) {
    rows.set(`attempt_progress ${attempt} ${player}`, `${answered} ${right} ${lastAt}`);
  }
  for (const [board, { score, at, run }] of made.bests) rows.set(`best ${board} ${player}`, `${score} ${at} ${run}`);
}

async function storedRows(db: Reads, { after, last }: Page): Promise<Rows> {
  const rows: Rows = new Map();
  const page = <T extends 'points' | 'attempt_progress' | 'best'>(table: T) =>
    db.q
      .selectFrom(table as 'points' | 'attempt_progress' | 'best')
      .where('player', '>', after)
      .$if(last !== undefined, (q) => q.where('player', '<=', last as string));
  for (const row of await page('points').select(['player', 'points']).execute()) {
    rows.set(`points ${row.player}`, `${row.points}`);
  }
  const attempts = page('attempt_progress').select(['attempt', 'player', 'answered', 'right_answers', 'last_at']);
  for (const row of await attempts.execute()) {
    rows.set(`attempt_progress ${row.attempt} ${row.player}`, `${row.answered} ${row.right_answers} ${row.last_at}`);
  }
  for (const row of await page('best').select(['board', 'player', 'score', 'at', 'run']).execute()) {
    rows.set(`best ${row.board} ${row.player}`, `${row.score} ${row.at} ${row.run}`);
  }
  return rows;
}

function countBuckets(made: Projected, buckets: Map<string, number>): void {
  for (const [board, { score }] of made.bests) {
    const key = `${board} ${bucketOf(score)}`;
    buckets.set(key, (buckets.get(key) ?? 0) + 1);
  }
}

function compareRows(made: Rows, stored: Rows, into: Compared): void {
  for (const key of new Set([...made.keys(), ...stored.keys()])) {
    into.rows += 1;
    const difference = { row: key, stored: stored.get(key) ?? 'none', made: made.get(key) ?? 'none' };
    if (difference.stored === difference.made) continue;
    into.different += 1;
    if (into.differences.length < LISTED) into.differences.push(difference);
  }
}

/**
 * Makes every projection again from the ledger and compares it with what is stored.
 *
 * @param db a snapshot, so that writes meanwhile are not mistaken for differences
 */
export async function compareLedger(db: Reads): Promise<Compared> {
  const compared: Compared = { facts: 0, players: 0, rows: 0, different: 0, differences: [] };
  const buckets = new Map<string, number>();
  for await (const page of walkLedger(db)) {
    const rows: Rows = new Map();
    for (const [player, facts] of page.players) {
      const made = project(facts);
      madeRows(player, made, rows);
      countBuckets(made, buckets);
      compared.facts += facts.length;
      compared.players += 1;
    }
    compareRows(rows, await storedRows(db, page), compared);
  }
  const made: Rows = new Map([...buckets].map(([key, players]) => [`bucket ${key}`, `${players}`]));
  const stored = await db.q.selectFrom('bucket').selectAll().where('players', '<>', 0).execute();
  const storedBuckets: Rows = new Map(stored.map((row) => [`bucket ${row.board} ${row.bucket}`, `${row.players}`]));
  compareRows(made, storedBuckets, compared);
  return compared;
}

/** Replaces every projection by what the ledger says, in the unit that is given. */
export async function rewriteProjections(tx: Unit): Promise<void> {
  for (const table of ['points', 'attempt_progress', 'best', 'bucket'] as const) {
    await tx.q.deleteFrom(table).execute();
  }
  const buckets = new Map<string, number>();
  for await (const { players } of walkLedger(tx)) {
    for (const [player, facts] of players) {
      const made = project(facts);
      await insertProjected(tx, player, made);
      countBuckets(made, buckets);
    }
  }
  for (const [key, players] of buckets) {
    const [board, bucket] = key.split(' ') as [string, string];
    await tx.q
      .insertInto('bucket')
      .values({ board, bucket: Number(bucket), players })
      .execute();
  }
}

async function insertProjected(tx: Unit, player: string, made: Projected): Promise<void> {
  if (made.points > 0) await tx.q.insertInto('points').values({ player, points: made.points }).execute();
  for (const [attempt, { answered, right, lastAt }] of made.attempts) {
    const row = { attempt, player, answered, right_answers: right, last_at: lastAt };
    await tx.q.insertInto('attempt_progress').values(row).execute();
  }
  for (const [board, { score, at, run }] of made.bests) {
    await tx.q.insertInto('best').values({ board, player, score, at, run }).execute();
  }
}
