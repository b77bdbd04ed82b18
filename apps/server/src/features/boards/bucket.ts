/** Scores below this have a bucket of their own; above, a bucket covers scores that share their ten leading binary digits. */
const EXACT = 1024;

/**
 * Gives the bucket of a score. It never falls as the score rises, so a rank is the players in higher buckets plus a
 * short count inside one's own: microseconds among a million players, at most some 6,000 rows a board.
 *
 * @param score an integer from 0 to 1,000,000
 */
export function bucketOf(score: number): number {
  if (score < EXACT) return score;
  const shift = 22 - Math.clz32(score);
  return shift * EXACT + (score >> shift);
}
