import { toBase32 } from '@oi/rules/base32.ts';
import { write } from '../../apps/server/src/db/write.ts';
import type { LoadedDocument } from '../../apps/server/src/features/content/content.ts';
import { questionCount } from '../../apps/server/src/features/quizzes/quiz.ts';
import type { Services } from '../../apps/server/src/services.ts';

/** A player with an attempt that has no answer yet. */
export interface Seat {
  token: string;
  attempt: string;
}

/** Makes players with an open attempt at a quiz each, as the endpoints would. */
export async function seatPlayers(services: Services, quiz: LoadedDocument, count: number): Promise<Seat[]> {
  const { db, random, clock, sessions } = services;
  const now = clock();
  const seat = async (): Promise<Seat> => {
    const player = toBase32(random.bytes(16));
    const attempt = random.id();
    await write(db, async (tx) => {
      const person = {
        number: player,
        platform: 'web',
        platform_key: player,
        verified: 0,
        nickname_part: 'gear',
        nickname_number: 10,
        created_at: now,
      };
      const begun = {
        id: attempt,
        player,
        quiz: quiz.id,
        number: 1,
        document: quiz.hash,
        seed: random.seed(),
        questions: questionCount(quiz),
        started_at: now,
      };
      await tx.q.insertInto('player').values(person).execute();
      await tx.q.insertInto('attempt').values(begun).execute();
    });
    return { token: sessions.open(player, now).token, attempt };
  };
  const seats: Seat[] = [];
  const AT_ONCE = 1000;
  while (seats.length < count) {
    const batch = Math.min(AT_ONCE, count - seats.length);
    seats.push(...(await Promise.all(Array.from({ length: batch }, seat))));
  }
  return seats;
}
