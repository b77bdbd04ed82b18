import type { Reads } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import type { Fact } from './facts.ts';

const PLAYERS_AT_ONCE = 500;

const playersAfter = prepared((q, p: { after: string; count: number }) =>
  q.selectFrom('fact').select('player').distinct().where('player', '>', p.after).orderBy('player').limit(p.count),
);

const factsBetween = prepared((q, p: { after: string; last: string }) =>
  q.selectFrom('fact').selectAll().where('player', '>', p.after).where('player', '<=', p.last),
);

/** A page of the ledger: all facts of the players after `after`, up to and with `last` (the database's own order). */
export interface Page {
  after: string;
  /** Undefined on the last page, which has no facts but covers all players after `after`. */
  last: string | undefined;
  players: Map<string, Fact[]>;
}

/** Walks the ledger player by player: memory holds the facts of a few hundred players, never the ledger. */
export async function* walkLedger(db: Reads): AsyncGenerator<Page> {
  let after = '';
  for (;;) {
    const names = (await playersAfter(db, { after, count: PLAYERS_AT_ONCE })).map(({ player }) => player);
    const last = names.at(-1);
    const players = new Map<string, Fact[]>(names.map((player) => [player, []]));
    if (last === undefined) {
      yield { after, last, players };
      return;
    }
    for (const row of await factsBetween(db, { after, last })) {
      players.get(row.player)?.push({ ...row, data: JSON.parse(row.data) } as Fact);
    }
    yield { after, last, players };
    after = last;
  }
}
