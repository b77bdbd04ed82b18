import type { ComponentType, ReactNode } from 'react';
import type { GameRules } from './define.ts';

/** A short stroke: right, wrong, a step of the machine, the end of a round. */
export type GameSound = 'hit' | 'miss' | 'tick' | 'win';
export type GameKnock = 'success' | 'error' | 'light' | 'medium';

/** Gives a word of the interface by its key, such as `pairs.closed`. */
export type GameWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * What the shell gives a game's screen. The shell owns the clock, the input log and the rules' state, so that what is
 * drawn, what is logged and what the server replays can't part; the screen draws the state and plays inputs.
 */
export interface GameViewProps<State = unknown, Input = unknown, Level = unknown> {
  level: Level;
  state: State;
  /** Milliseconds of the round's clock; it stands while the round is paused. */
  now(): number;
  /** Plays an input at this moment and gives the state after it; undefined when the rules do not allow it. */
  play(input: Input): State | undefined;
  /** The machine stands: nothing moves, no input is taken. The shell hides the screen meanwhile. */
  paused: boolean;
  /** A drawing of the pack by its address, in a box of its own that the game's style sheet sizes. */
  drawing(src: string): ReactNode;
  /** Silent when the player does not want it. Each step of `rise` sounds a tone higher, for what goes well in a row. */
  sound(name: GameSound, rise?: number): void;
  haptic(kind: GameKnock): void;
  /** Says something to a screen reader. */
  say(text: string): void;
  words: GameWords;
  /** The language of the pack's own texts where it is not the interface's, for `lang`. */
  lang: string | undefined;
}

/** A true sentence that a round has shown, to be read again in peace when it is over. */
export interface GameTold {
  title: string;
  text: string;
}

/** What every `view.tsx` exports as `game`: the rules, the screen, and what the shell may show around it. */
export interface PlayableGame<State = unknown, Input = unknown, Level = unknown> {
  rules: GameRules<State, Input, Level>;
  View: ComponentType<GameViewProps<State, Input, Level>>;
  /** The time up to which a round earns a bonus; the clock's hatched zone. */
  parMs?(level: Level): number;
  /** How many went well in a row; the shell shows it beside the score from two on. */
  combo?(state: State): number;
  /** One short line on the size of a level, for its row in the list. */
  gist?(level: Level, words: GameWords): string;
  /** What a finished round has told. */
  told?(level: Level, state: State): GameTold[];
}

/** A module of a game's screen. */
export interface GameModule {
  game: PlayableGame;
}
