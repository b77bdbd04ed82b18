import type { Reply } from '@oi/contract/endpoint.ts';
import type { Endpoints } from '@oi/contract/endpoints.ts';
import { games } from '@oi/games/registry.ts';
import type { On } from '../../http/bind.ts';
import { gameOf } from '../runs/game.ts';
import { dayIn } from './day.ts';
import { type Line, readAround, readTop } from './read.ts';
import { boardsOf, countPlayers, findBest, rankOf } from './store.ts';

type Row = Reply<Endpoints['readBoard']>['top'][number];

const TOP = 10;
const NEIGHBOURS = 2;

function rows(lines: Line[], firstRank: number, me: string): Row[] {
  return lines.map((line, index) => ({
    rank: firstRank + index,
    nickname: { part: line.nickname_part, number: line.nickname_number } as Row['nickname'],
    score: line.score,
    me: line.player === me,
  }));
}

export function boardRoutes(on: On): void {
  on('readBoard', async ({ params, query, player, services, refuse }) => {
    const { db, clock, content } = services;
    const now = clock();
    const document = content.find('games', params.game, now);
    const rules = document && games[gameOf(document).game];
    if (!rules) return refuse('game-not-found');
    const { day, endsAt } = dayIn(content.timeZone(), now);
    const board = boardsOf(params.game, rules.version, day)[query.period];
    const mine = await findBest(db, board, player);
    const around = mine && (await readAround(db, board, mine, NEIGHBOURS));
    return {
      players: await countPlayers(db, board),
      endsAt: query.period === 'day' ? endsAt : null,
      top: rows(await readTop(db, board, TOP), 1, player),
      around: mine && around ? rows(around.lines, (await rankOf(db, board, mine)) - around.above, player) : [],
    };
  });
}
