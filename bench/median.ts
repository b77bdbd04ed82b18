/** Gives the middle of some figures (of an even number, the mean of both). */
export function median(figures: readonly number[]): number {
  return percentile(figures, 50);
}

/** Gives the figure that `percent` of the figures do not exceed, between two neighbours in proportion. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}
