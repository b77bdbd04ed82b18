import type { InputLog } from '@oi/rules/log.ts';
import { type Seed, seedRng } from '@oi/rules/rng.ts';
import type { Static, TSchema } from 'typebox';

/**
 * The rules of a game: pure functions of values. No clock, no randomness of their own, no I/O, integers only, so that
 * the server can replay what the browser played. States and inputs are JSON values.
 */
export interface GameRules<State = unknown, Input = unknown, Level = unknown> {
  /** The folder's name, which is the game's key everywhere. */
  key: string;
  /** Raised whenever any score could change; boards are kept by game and version. */
  version: number;
  /** What a level of this game's documents holds. */
  level: TSchema;
  /** What one input is. */
  input: TSchema;
  /** Upper bound of inputs in one log (at most 4,000). */
  maxInputs: number;
  /** Inputs closer than this many milliseconds to the one before are not a human's; 0 = no bound. */
  minSpacingMs: number;
  /** The longest a run may last, in milliseconds of its own log. */
  maxMs: number;
  start(level: Level, seed: Seed): State;
  /** Gives the state after an input at `at` milliseconds, or undefined when the rules do not allow that input. */
  step(state: State, input: Input, at: number): State | undefined;
  over(state: State): boolean;
  /** The score: an integer, 0 … 1,000,000. */
  score(state: State): number;
}

/** Gives typed rules from schemas; the types of level and input follow from their schemas. */
export function defineGame<State, L extends TSchema, I extends TSchema>(
  rules: Omit<GameRules<State, Static<I>, Static<L>>, 'level' | 'input'> & { level: L; input: I },
): GameRules<State, Static<I>, Static<L>> {
  return rules;
}

export type { InputLog, Seed };
export { seedRng };
