import type { Reads } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import type { Best } from './store.ts';

/** A line of a board before its rank is known. */
export interface Line extends Best {
  nickname_part: string;
  nickname_number: number;
}

const topLines = prepared((q, p: { board: string; count: number }) =>
  q
    .selectFrom('best')
    .innerJoin('player', 'player.number', 'best.player')
    .select(['best.score', 'best.at', 'best.player', 'player.nickname_part', 'player.nickname_number'])
    .where('best.board', '=', p.board)
    .orderBy('best.score', 'desc')
    .orderBy('best.at')
    .orderBy('best.player')
    .limit(p.count),
);

type From = Best & { board: string; count: number };

const linesAbove = prepared((q, p: From) =>
  q
    .selectFrom('best')
    .innerJoin('player', 'player.number', 'best.player')
    .select(['best.score', 'best.at', 'best.player', 'player.nickname_part', 'player.nickname_number'])
    .where('best.board', '=', p.board)
    .where('best.score', '>=', p.score)
    .where((eb) =>
      eb.or([
        eb('best.score', '>', p.score),
        eb('best.at', '<', p.at),
        eb.and([eb('best.at', '=', p.at), eb('best.player', '<', p.player)]),
      ]),
    )
    .orderBy('best.score')
    .orderBy('best.at', 'desc')
    .orderBy('best.player', 'desc')
    .limit(p.count),
);

/** The line of `from` itself comes first. */
const linesFrom = prepared((q, p: From) =>
  q
    .selectFrom('best')
    .innerJoin('player', 'player.number', 'best.player')
    .select(['best.score', 'best.at', 'best.player', 'player.nickname_part', 'player.nickname_number'])
    .where('best.board', '=', p.board)
    .where('best.score', '<=', p.score)
    .where((eb) =>
      eb.or([
        eb('best.score', '<', p.score),
        eb('best.at', '>', p.at),
        eb.and([eb('best.at', '=', p.at), eb('best.player', '>=', p.player)]),
      ]),
    )
    .orderBy('best.score', 'desc')
    .orderBy('best.at')
    .orderBy('best.player')
    .limit(p.count),
);

/** Gives the first lines of a board. */
export async function readTop(db: Reads, board: string, count: number): Promise<Line[]> {
  return topLines(db, { board, count });
}

/** Gives up to `count` lines on each side of a best, its own between them, in the board's order. */
export async function readAround(
  db: Reads,
  board: string,
  best: Best,
  count: number,
): Promise<{ lines: Line[]; above: number }> {
  const above = await linesAbove(db, { board, ...best, count });
  const from = await linesFrom(db, { board, ...best, count: count + 1 });
  return { lines: [...above.toReversed(), ...from], above: above.length };
}
