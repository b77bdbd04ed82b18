import { Type } from 'typebox';
import { Millis, Score, Slug } from './basics.ts';
import { endpoint } from './endpoint.ts';
import { Nickname } from './nickname.ts';

export const BoardRow = Type.Object({
  rank: Type.Integer({ minimum: 1 }),
  nickname: Nickname,
  score: Score,
  me: Type.Boolean(),
});

/** The top of a game's board, and the caller's own place with the neighbours above and below. */
export const readBoard = endpoint({
  who: 'player',
  method: 'GET',
  path: '/api/boards/:game',
  params: Type.Object({ game: Slug }),
  query: Type.Object({ period: Type.Union([Type.Literal('day'), Type.Literal('all')]) }),
  reply: Type.Object({
    players: Type.Integer({ minimum: 0 }),
    /** When the board of the day ends; null for all time. */
    endsAt: Type.Union([Millis, Type.Null()]),
    top: Type.Array(BoardRow),
    around: Type.Array(BoardRow),
  }),
  errors: ['game-not-found'],
});
