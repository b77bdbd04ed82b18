import { MILESTONES } from '../ledger/facts.ts';

/** The highest speed that the player's page offers. */
export const TOP_SPEED = 2;

/** A phone's first report can be under way for a while; this much of the video is credited on trust. */
const START_SLACK_MS = 5_000;

/** From this share on (thousandths) a video counts as watched: credits at its end are not asked for. */
export const WATCHED_SHARE = 950;

/**
 * Gives the share of a video that counts as watched, in thousandths: the union of its watched ranges, but at most what
 * the wall clock allows at the highest speed since watching began. A forged «100 %» so buys nothing.
 */
export function creditedShare(coveredMs: number, lengthMs: number, sinceBeganMs: number): number {
  const possible = sinceBeganMs * TOP_SPEED + START_SLACK_MS;
  return Math.min(1000, Math.trunc((Math.min(coveredMs, possible) * 1000) / lengthMs));
}

/** Gives the milestones that a share has reached. */
export function reached(share: number): (typeof MILESTONES)[number][] {
  return MILESTONES.filter((milestone) => share >= milestone);
}
