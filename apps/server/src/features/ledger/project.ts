import { beats, boardsOf, type Scored } from '../boards/store.ts';
import type { Fact } from './facts.ts';

/** All that the projections hold of one player, made from the player's facts alone. */
export interface Projected {
  points: number;
  attempts: Map<string, { answered: number; right: number; lastAt: number }>;
  bests: Map<string, Scored>;
  forgotten: boolean;
}

function raise(bests: Map<string, Scored>, board: string, run: Scored): void {
  const best = bests.get(board);
  if (!best || beats(run, best)) bests.set(board, run);
}

/**
 * Makes a player's projections again from the player's facts, in whatever order they come. Stored scores and points are
 * used as they are; today's rules are never asked. A forgotten player has no points and no place on any board.
 */
export function project(facts: Iterable<Fact>): Projected {
  const made: Projected = { points: 0, attempts: new Map(), bests: new Map(), forgotten: false };
  for (const fact of facts) {
    made.points += fact.points;
    if (fact.kind === 'answer') {
      const attempt = made.attempts.get(fact.subject) ?? { answered: 0, right: 0, lastAt: 0 };
      attempt.answered += 1;
      attempt.right += fact.data.right ? 1 : 0;
      attempt.lastAt = Math.max(attempt.lastAt, fact.at);
      made.attempts.set(fact.subject, attempt);
    } else if (fact.kind === 'run') {
      const { game, version, day, score } = fact.data;
      const boards = boardsOf(game, version, day);
      raise(made.bests, boards.all, { score, at: fact.at, run: fact.subject });
      raise(made.bests, boards.day, { score, at: fact.at, run: fact.subject });
    } else if (fact.kind === 'forgotten') {
      made.forgotten = true;
    }
  }
  if (made.forgotten) {
    made.points = 0;
    made.bests.clear();
  }
  return made;
}
