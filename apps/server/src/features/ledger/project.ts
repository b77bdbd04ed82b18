import { beats, boardsOf, type Scored } from '../boards/store.ts';
import type { Fact } from './facts.ts';

/** All that the projections hold of one player, made from the player's facts alone. */
export interface Projected {
  /** From all but answers. */
  points: number;
  attempts: Map<string, { answered: number; right: number; points: number; lastAt: number }>;
  bests: Map<string, Scored>;
  forgotten: boolean;
}

export function emptyProjection(): Projected {
  return { points: 0, attempts: new Map(), bests: new Map(), forgotten: false };
}

/**
 * Adds a fact to its player's projections. The order of facts never matters. Stored scores and points are used as they
 * are; today's rules are never asked. A forgotten player has no points and no place on any board.
 */
export function addFact(made: Projected, fact: Fact): void {
  if (fact.kind === 'forgotten') {
    made.forgotten = true;
    made.points = 0;
    made.bests.clear();
  }
  if (fact.kind === 'answer') {
    const attempt = made.attempts.get(fact.subject) ?? { answered: 0, right: 0, points: 0, lastAt: 0 };
    attempt.answered += 1;
    attempt.right += fact.data.right ? 1 : 0;
    attempt.points += fact.points;
    attempt.lastAt = Math.max(attempt.lastAt, fact.at);
    made.attempts.set(fact.subject, attempt);
  }
  if (made.forgotten) return;
  if (fact.kind !== 'answer') made.points += fact.points;
  if (fact.kind === 'run') {
    const { game, version, day, score } = fact.data;
    const boards = boardsOf(game, version, day);
    for (const board of [boards.all, boards.day]) raise(made, board, { score, at: fact.at, run: fact.subject });
  }
}

function raise({ bests }: Projected, board: string, run: Scored): void {
  const best = bests.get(board);
  if (!best || beats(run, best)) bests.set(board, run);
}

/** Makes a player's projections from all the player's facts. */
export function project(facts: Iterable<Fact>): Projected {
  const made = emptyProjection();
  for (const fact of facts) addFact(made, fact);
  return made;
}
