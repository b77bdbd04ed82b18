/**
 * What a player did. Facts are append-only and acknowledged only once durable; everything else (points, bests, boards,
 * progress) is a projection that can be made again from them.
 */
export type Fact = FactBase &
  (
    | { kind: 'answer'; data: AnswerData }
    | { kind: 'run'; data: RunData }
    | { kind: 'watch'; data: WatchData }
    | { kind: 'forgotten'; data: Record<string, never> }
  );

interface FactBase {
  /** The idempotency key: the same deed always has the same id, so it can be kept only once. */
  id: string;
  player: string;
  /** The attempt, run or video; empty for a fact about the player alone. */
  subject: string;
  at: number;
  /** Points that the deed earned then; rebuilding adds these up and never asks today's rules. */
  points: number;
}

/** `score` is the share of the question's points in thousandths. */
export interface AnswerData {
  question: string;
  answer: unknown;
  right: boolean;
  score: number;
}

/** `game` and `version` name the board of all time, `day` (YYYY-MM-DD in the pack's zone) the board of the day. */
export interface RunData {
  game: string;
  version: number;
  day: string;
  score: number;
  ms: number;
}

export const MILESTONES = [0, 250, 500, 750, 950] as const;

/** `share` is the milestone in thousandths of the video; 0 is «started». */
export interface WatchData {
  share: (typeof MILESTONES)[number];
}

export function answerFactId(attempt: string, question: string): string {
  return `answer/${attempt}/${question}`;
}

export function runFactId(run: string): string {
  return `run/${run}`;
}

export function watchFactId(player: string, video: string, share: number): string {
  return `watch/${player}/${video}/${share}`;
}

export function forgottenFactId(player: string): string {
  return `forgotten/${player}`;
}
