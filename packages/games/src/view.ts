import type { ComponentType, ReactNode } from 'react';
import type { GameRules } from './define.ts';

/** A short stroke: right, wrong, a step of the machine, the end of a round. */
export type GameSound = 'hit' | 'miss' | 'tick' | 'win';
export type GameKnock = 'success' | 'error' | 'light' | 'medium';

/**
 * What the shell gives a game's screen. The shell owns the clock, the input log and the rules' state, so that what is
 * drawn, what is logged and what the server replays can't part; the screen draws the state and plays inputs.
 */
export interface GameViewProps<State = unknown, Input = unknown, Level = unknown> {
  level: Level;
  state: State;
  /** Milliseconds since the round's first picture; it stands while the round is paused. */
  now(): number;
  /** Plays an input at this moment and gives the state after it; undefined when the rules do not allow it. */
  play(input: Input): State | undefined;
  /** The machine stands: nothing moves, no input is taken. */
  paused: boolean;
  /** A drawing of the pack by its address, in a box of its own that the game's style sheet sizes. */
  drawing(src: string): ReactNode;
  /** Silent when the player does not want it. */
  sound(name: GameSound): void;
  haptic(kind: GameKnock): void;
  /** Says something to a screen reader. */
  say(text: string): void;
  /** A word of the interface by its key, such as `pairs.closed`. */
  words(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The language of the pack's own texts where it is not the interface's, for `lang`. */
  lang: string | undefined;
}

/** What every `view.tsx` exports as `game`: the rules, the screen, and the time in which a good player ends, if any. */
export interface PlayableGame<State = unknown, Input = unknown, Level = unknown> {
  rules: GameRules<State, Input, Level>;
  View: ComponentType<GameViewProps<State, Input, Level>>;
  parMs?(level: Level): number;
}

/** A module of a game's screen. */
export interface GameModule {
  game: PlayableGame;
}
