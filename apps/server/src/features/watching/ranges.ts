/** A watched part of a video: whole milliseconds, `from` < `to`. */
export type Range = readonly [from: number, to: number];

/** A row keeps at most this many separate parts; of more, the longest. */
const MOST_RANGES = 256;

/**
 * Gives the union of ranges, sorted, without overlaps, cut to the length of the video. Merging is idempotent and free
 * of order: late and doubled reports are harmless.
 */
export function mergeRanges(ranges: readonly Range[], lengthMs: number): Range[] {
  const cut = ranges
    .map(([from, to]): Range => [Math.max(0, from), Math.min(lengthMs, to)])
    .filter(([from, to]) => from < to)
    .toSorted((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of cut) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  if (merged.length <= MOST_RANGES) return merged;
  const longest = merged.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, MOST_RANGES);
  return longest.toSorted((a, b) => a[0] - b[0]);
}

/** Gives how many milliseconds merged ranges cover. */
export function coveredMs(merged: readonly Range[]): number {
  return merged.reduce((sum, [from, to]) => sum + to - from, 0);
}
