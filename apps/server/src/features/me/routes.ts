import type { Reply } from '@oi/contract/endpoint.ts';
import type { Endpoints } from '@oi/contract/endpoints.ts';
import { write } from '../../db/write.ts';
import type { On } from '../../http/bind.ts';
import { drawNickname } from '../sessions/nickname.ts';
import { readWatched } from '../watching/store.ts';
import { forget } from './forget.ts';
import { findPlayer, readGames, readQuizzes, setNickname } from './store.ts';

type Nickname = Reply<Endpoints['readMe']>['nickname'];

export function meRoutes(on: On): void {
  on('readMe', async ({ player, services: { db }, refuse }) => {
    const found = await findPlayer(db, player);
    if (!found) return refuse('session-needed');
    const { part, number, verified, points } = found;
    return {
      nickname: { part, number } as Nickname,
      verified,
      points,
      quizzes: await readQuizzes(db, player),
      games: await readGames(db, player),
      videos: await readWatched(db, player),
    };
  });

  on('rerollNickname', async ({ player, services: { db, random }, refuse }) => {
    const nickname = drawNickname(random);
    const changed = await write(db, (tx) => setNickname(tx, { player, ...nickname }));
    return changed.length > 0 ? { nickname } : refuse('session-needed');
  });

  on('forgetMe', async ({ player, services: { db, clock, sessions } }) => {
    const at = clock();
    await write(db, (tx) => forget(tx, player, at));
    // Only now, since a token that dies before the fact is durable could not ask again.
    sessions.forget(player, at);
    return { forgottenAt: at };
  });
}
