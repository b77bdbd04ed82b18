/** Pixels; x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A short decimal for SVG. */
export const fix = (value: number): string => String(Math.round(value * 10) / 10);

/** Clockwise on the screen, about the origin. */
export function turn([x, y]: Point, degrees: number): Point {
  const a = (degrees * Math.PI) / 180;
  return [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)];
}

export const shift = ([x, y]: Point, [dx, dy]: Point): Point => [x + dx, y + dy];

/** Path data of a polyline. */
export const line = (points: readonly Point[]): string => {
  const [first, ...rest] = points.map(([x, y]) => `${fix(x)} ${fix(y)}`);
  return first === undefined ? '' : `M${first}${rest.map((point) => `L${point}`).join('')}`;
};

/** Path data of a closed polygon. */
export const loop = (points: readonly Point[]): string => (points.length ? `${line(points)}z` : '');

/** The right half of an upright outline, from top to bottom, made whole by symmetry about x = 0. */
export const mirrored = (half: readonly Point[]): Point[] => [
  ...half,
  ...[...half].reverse().map(([x, y]): Point => [-x, y]),
];

/** A quarter of an ellipse from its right end down to its lowest point. */
export const bowl = ([x, y]: Point, rx: number, ry: number): Point[] =>
  Array.from({ length: 10 }, (_, index): Point => {
    const a = (index * Math.PI) / 18;
    return [x + Math.cos(a) * rx, y + Math.sin(a) * ry];
  });

export function areaOf(polygon: readonly Point[]): number {
  let twice = 0;
  let [px, py] = polygon.at(-1) ?? [0, 0];
  for (const [x, y] of polygon) {
    twice += px * y - x * py;
    [px, py] = [x, y];
  }
  return Math.abs(twice) / 2;
}

/** What lies below a horizontal line. */
export function below(polygon: readonly Point[], level: number): Point[] {
  const kept: Point[] = [];
  let [px, py] = polygon.at(-1) ?? [0, 0];
  for (const [x, y] of polygon) {
    if (y > level !== py > level) kept.push([px + ((x - px) * (level - py)) / (y - py), level]);
    if (y > level) kept.push([x, y]);
    [px, py] = [x, y];
  }
  return kept;
}

/** The root of a falling function by halving, within 2⁻²⁴ of the interval. */
export function solve(low: number, high: number, isBelowRoot: (value: number) => boolean): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 24; step++) {
    const middle = (from + to) / 2;
    if (isBelowRoot(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** The height at which a liquid of this area stands in a vessel: the liquid keeps its amount however the vessel leans. */
export function levelOf(vessel: readonly Point[], area: number): number {
  const heights = vessel.map(([, y]) => y);
  return solve(Math.min(...heights), Math.max(...heights), (level) => areaOf(below(vessel, level)) > area);
}
