import { circle, hot, path, signal } from './drawing.ts';
import { fix, levelOf, line, loop, type Point } from './geometry.ts';
import { mix, scatter } from './motion.ts';

const carbonSpots = scatter(120, 21);

/** Melt in a leaning vessel, with the dark dots of carbon in it. `mark` names the clip path. */
export function melt(
  mark: string,
  vessel: readonly Point[],
  area: number,
  stir: number,
  tMs: number,
  dots: number,
): string {
  if (area < 40) return '';
  const level = levelOf(vessel, area);
  const xs = vessel.map(([x]) => x);
  const [left, right, bottom] = [Math.min(...xs), Math.max(...xs), Math.max(...vessel.map(([, y]) => y))];
  const surface = Array.from({ length: 25 }, (_, index): Point => {
    const x = mix(left, right, index / 24);
    const swell = Math.sin(index * 1.3 + tMs / 90) + Math.sin(index * 0.7 - tMs / 130);
    return [x, level + swell * (0.8 + stir * 5)];
  });
  const spots = Array.from({ length: Math.round(dots) }, (_, index) => {
    const [a, b] = [carbonSpots[index * 2] ?? 0, carbonSpots[index * 2 + 1] ?? 0];
    const drift = (tMs / 1000) * (0.3 + stir * 2.2);
    const x = mix(left + 12, right - 12, 0.5 + 0.5 * Math.sin(a * 40 + drift * (0.5 + b)));
    const y = mix(level + 10, bottom - 8, 0.5 + 0.5 * Math.sin(b * 50 + drift * (0.7 + a)));
    return circle('ink', [x, y], 4.5);
  });
  return [
    `<clipPath id="${mark}"><path d="${loop(vessel)}"/></clipPath><g clip-path="url(#${mark})">`,
    path('k hot', loop([...surface, [right + 9, bottom + 9], [left - 9, bottom + 9]])),
    ...spots,
    '</g>',
  ].join('');
}

/** A falling stream: a thick line with an outline and a bright core that flickers. */
export function stream(points: readonly Point[], width: number, tMs: number): string {
  if (width < 0.5) return '';
  const data = line(points);
  const flicker = (tMs / 12) % 46;
  return (
    path('k', data, `style="stroke-width:${fix(width + 7)}"`) +
    path('k', data, `style="stroke:${hot};stroke-width:${fix(width)}"`) +
    path(
      'k',
      data,
      `style="stroke:${signal};stroke-width:${fix(width / 3)};stroke-dasharray:18 28;stroke-dashoffset:${fix(-flicker)}"`,
    )
  );
}

/** Sparks thrown from a point, each on its own parabola; `force` is its speed; none is drawn below `lowest`. */
export function sparks([x, y]: Point, count: number, force: number, tMs: number, seed: number, lowest = 880): string {
  const luck = scatter(count * 3, seed);
  const strokes = luck.slice(0, count).map((phase, index) => {
    const life = 520 + (luck[count + index] ?? 0) * 420;
    const age = ((tMs + phase * 5000) % life) / 1000;
    const a = -Math.PI / 2 + ((luck[2 * count + index] ?? 0) - 0.5) * 1.9;
    const [vx, vy] = [Math.cos(a) * force, Math.sin(a) * force];
    const at = (s: number): Point => [x + vx * s, y + vy * s + 420 * s * s];
    return at(age)[1] < lowest ? line([at(age), at(age + 0.045)]) : '';
  });
  return path('k', strokes.join(''), `style="stroke:${signal};stroke-width:5"`);
}
