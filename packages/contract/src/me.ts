import { Type } from 'typebox';
import { Id, Millis, Points, Score, Slug } from './basics.ts';
import { endpoint } from './endpoint.ts';
import { Nickname } from './nickname.ts';
import { Watched } from './watching.ts';

/** All that the server knows of the caller. */
export const Me = Type.Object({
  nickname: Nickname,
  verified: Type.Boolean(),
  points: Points,
  quizzes: Type.Array(
    Type.Object({
      quiz: Slug,
      attempt: Id,
      number: Type.Integer({ minimum: 1 }),
      answered: Type.Integer({ minimum: 0 }),
      right: Type.Integer({ minimum: 0 }),
      finishedAt: Type.Union([Millis, Type.Null()]),
    }),
  ),
  games: Type.Array(Type.Object({ game: Slug, runs: Type.Integer({ minimum: 0 }), best: Score })),
  videos: Type.Array(Watched),
});

/** The latest attempt of each quiz, the bests of each game of its current version, what was watched. */
export const readMe = endpoint({
  who: 'player',
  method: 'GET',
  path: '/api/me',
  reply: Me,
  errors: ['session-needed'],
});

/** Draws another call sign. */
export const rerollNickname = endpoint({
  who: 'player',
  method: 'POST',
  path: '/api/me/nickname',
  reply: Type.Object({ nickname: Nickname }),
  errors: ['session-needed'],
  limit: { count: 20, perSeconds: 60 },
});

/** Deletes the tie between the platform's user and the player number for good; counts stay, boards drop the player. */
export const forgetMe = endpoint({
  who: 'player',
  method: 'DELETE',
  path: '/api/me',
  reply: Type.Object({ forgottenAt: Millis }),
  errors: [],
  limit: { count: 5, perSeconds: 60 },
});
