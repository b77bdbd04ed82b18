import type { ReplyOf } from '../../api/types.ts';
import { call } from '../data/call.ts';
import { type Loading, useLoaded } from '../data/use-document.ts';

export type Board = ReplyOf<'readBoard'>;
export type Period = 'day' | 'all';

/** The board of a game; nothing is asked without a game. */
export function useBoard(game: string | undefined, period: Period): Loading<Board> {
  return useLoaded(game && `${game}/${period}`, () =>
    call('readBoard', { params: { game: game ?? '' }, query: { period } }),
  );
}
