import type { Watched } from '@oi/contract/watching.ts';
import type { Static } from 'typebox';
import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import { watchFactId } from '../ledger/facts.ts';
import { appendEarning } from '../ledger/store.ts';
import type { PlayTables } from '../ledger/tables.ts';
import { creditedShare, reached, WATCHED_SHARE } from './credit.ts';
import { coveredMs, mergeRanges, type Range } from './ranges.ts';

type WatchingRow = PlayTables['watching'];

/** What a whole video is worth. */
const POINTS = 20;

const watchingOf = prepared((q, p: { player: string; video: string }) =>
  q.selectFrom('watching').selectAll().where('player', '=', p.player).where('video', '=', p.video),
);

const watchingOfPlayer = prepared((q, p: { player: string }) =>
  q.selectFrom('watching').selectAll().where('player', '=', p.player).orderBy('updated_at', 'desc').limit(500),
);

const insertWatching = prepared((q, p: WatchingRow) =>
  q
    .insertInto('watching')
    .values({
      player: p.player,
      video: p.video,
      ranges: p.ranges,
      share: p.share,
      position_ms: p.position_ms,
      began_at: p.began_at,
      watched_at: p.watched_at,
      updated_at: p.updated_at,
    })
    .onConflict((conflict) => conflict.columns(['player', 'video']).doNothing())
    .returning('player'),
);

const replaceWatching = prepared((q, p: WatchingRow & { was: string }) =>
  q
    .updateTable('watching')
    .set({
      ranges: p.ranges,
      share: p.share,
      position_ms: p.position_ms,
      watched_at: p.watched_at,
      updated_at: p.updated_at,
    })
    .where('player', '=', p.player)
    .where('video', '=', p.video)
    .where('ranges', '=', p.was)
    .returning('player'),
);

const dropWatching = prepared((q, p: { player: string }) => q.deleteFrom('watching').where('player', '=', p.player));

function shown(row: WatchingRow): Static<typeof Watched> {
  return { video: row.video, positionMs: row.position_ms, share: row.share, watchedAt: row.watched_at };
}

/** Gives all that a player watched, the newest first. */
export async function readWatched(db: Reads, player: string): Promise<Static<typeof Watched>[]> {
  return (await watchingOfPlayer(db, { player })).map(shown);
}

/** Deletes a player's ranges. */
export async function forgetWatching(tx: Unit, player: string): Promise<void> {
  await dropWatching(tx, { player });
}

export interface Report {
  player: string;
  video: string;
  lengthMs: number;
  ranges: readonly Range[];
  positionMs: number;
}

/**
 * Merges a report into the player's row for the video and appends the milestones that it reached. Only grows: a row
 * changed by another request meanwhile is read and merged again.
 */
export async function merge(tx: Unit, report: Report, at: number): Promise<Static<typeof Watched>> {
  for (;;) {
    const [row] = await watchingOf(tx, report);
    const known = row ? (JSON.parse(row.ranges) as Range[]) : [];
    const ranges = mergeRanges([...known, ...report.ranges], report.lengthMs);
    const began = row?.began_at ?? at;
    const share = Math.max(row?.share ?? 0, creditedShare(coveredMs(ranges), report.lengthMs, at - began));
    const next: WatchingRow = {
      player: report.player,
      video: report.video,
      ranges: JSON.stringify(ranges),
      share,
      position_ms: Math.min(report.positionMs, report.lengthMs),
      began_at: began,
      watched_at: row?.watched_at ?? (share >= WATCHED_SHARE ? at : null),
      updated_at: at,
    };
    const kept = row ? await replaceWatching(tx, { ...next, was: row.ranges }) : await insertWatching(tx, next);
    if (kept.length === 0) continue;
    for (const milestone of reached(share)) {
      if (row && milestone <= row.share) continue;
      await appendEarning(tx, {
        id: watchFactId(report.player, report.video, milestone),
        kind: 'watch',
        player: report.player,
        subject: report.video,
        at,
        points: milestone === WATCHED_SHARE ? POINTS : 0,
        data: { share: milestone },
      });
    }
    return shown(next);
  }
}
