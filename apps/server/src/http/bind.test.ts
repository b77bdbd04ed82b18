import { test } from 'node:test';
import type { On } from './bind.ts';

/* Checked by the compiler alone: each line below that it must refuse says so. */
function wrongHandlers(on: On): void {
  // @ts-expect-error the endpoint does not list this code
  on('readBoard', ({ refuse }) => refuse('quiz-closed'));
  // @ts-expect-error an endpoint for anyone knows no player
  on('openSession', ({ player }) => player);
  // @ts-expect-error a player is no member of the staff
  on('readMe', ({ staff }) => staff);
  // @ts-expect-error the reply lacks what the endpoint promises
  on('rerollNickname', () => ({}));
  // @ts-expect-error the endpoint takes no body
  on('readBoard', ({ body, refuse }) => body.game ?? refuse('game-not-found'));
  // @ts-expect-error there is no such endpoint
  on('readEverything', () => ({}));
}

test('a handler that does not fit its endpoint does not compile', () => {
  void wrongHandlers;
});
