import type { Sound } from './sound.ts';

/** A caption: times in ms, one or two lines, each cue one true sentence or its half. */
export interface Cue {
  from: number;
  to: number;
  lines: readonly string[];
}

/** An explaining clip. Everything is a pure function of the time, so any frame can be drawn alone. */
export interface Clip {
  id: string;
  durationMs: number;
  cues: readonly Cue[];
  /** A whole 720×1280 SVG for 0 ≤ tMs < durationMs. */
  frame: (tMs: number) => string;
  sound: Sound;
}
