import type { Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import { leaveBoards } from '../boards/store.ts';
import { forgottenFactId } from '../ledger/facts.ts';
import { appendFact } from '../ledger/store.ts';
import { forgetWatching } from '../watching/store.ts';

const dropPlayer = prepared((q, p: { player: string }) => q.deleteFrom('player').where('number', '=', p.player));
const dropAttempts = prepared((q, p: { player: string }) => q.deleteFrom('attempt').where('player', '=', p.player));
const dropOpenRuns = prepared((q, p: { player: string }) =>
  q.deleteFrom('run').where('player', '=', p.player).where('finished_at', 'is', null),
);
const dropPoints = prepared((q, p: { player: string }) => q.deleteFrom('points').where('player', '=', p.player));

/**
 * "Delete my data": removes the only tie between the person and the player number, the watched ranges, the points, what
 * was begun and the places on boards, and appends `forgotten`, which rebuilding honours. Counts that name nobody stay.
 */
export async function forget(tx: Unit, player: string, at: number): Promise<void> {
  await leaveBoards(tx, player);
  await appendFact(tx, {
    id: forgottenFactId(player),
    kind: 'forgotten',
    player,
    subject: '',
    at,
    points: 0,
    data: {},
  });
  await dropAttempts(tx, { player });
  await dropOpenRuns(tx, { player });
  await dropPoints(tx, { player });
  await forgetWatching(tx, player);
  await dropPlayer(tx, { player });
}
