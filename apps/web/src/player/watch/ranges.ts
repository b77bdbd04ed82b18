/** Watched parts in milliseconds, sorted, apart from each other. */
export type Range = readonly [from: number, to: number];

/** A gap smaller than this between two reports of the clock is playing on, not a jump. */
const JOIN_MS = 250;
/** As many as one report may hold. */
const MOST = 64;

/** Adds a part to what was watched and joins what touches. */
export function addRange(ranges: readonly Range[], added: Range): Range[] {
  if (added[1] <= added[0]) return [...ranges];
  const joined: Range[] = [];
  for (const [from, to] of [...ranges, added].sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && from - last[1] <= JOIN_MS) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined.slice(-MOST);
}
