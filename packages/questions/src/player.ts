import type { ComponentType, ReactNode } from 'react';

/**
 * What the quiz gives the screen of a question's kind. The quiz owns the text, the picture and the verdict; the screen
 * takes the answer and, once it is known, shows what was right.
 */
export interface QuestionPlayerProps<Shown = unknown, Key = unknown, Answer = unknown> {
  shown: Shown;
  /** Orders what is shown; the same for the same question of the same attempt. */
  seed: number;
  /** What was answered; undefined before. */
  answer: Answer | undefined;
  /** What the server revealed after the answer; undefined before. */
  revealed: Key | undefined;
  /** An answer is on its way or given. */
  disabled: boolean;
  onAnswer(answer: Answer): void;
  /** A drawing of the pack by its address, in a box that the kind's style sheet sizes. */
  drawing(src: string): ReactNode;
  /** A word of the interface by its key, such as `quiz.yours`. */
  words(key: string): string;
  lang: string | undefined;
}

/** A module of a kind's screen: `player.tsx` of its folder. */
export interface QuestionModule {
  // biome-ignore lint/suspicious/noExplicitAny: each kind has its own shapes; the server checks what is sent
  Player: ComponentType<QuestionPlayerProps<any, any, any>>;
}
