import { box, circle, moved, path } from './drawing.ts';
import { fix, type Point } from './geometry.ts';
import { travelled } from './motion.ts';
import { INKS, type Ink, inkColour, PICTURE_HEIGHT, PICTURE_WIDTH, separation, stretches } from './poster-picture.ts';

/** All cylinders are alike; the paper runs to the right along y = 0 and unit k presses on it at x = k·PITCH. */
export const RADIUS = 112;
export const PITCH = 290;
/** Two pictures go round a cylinder. */
export const PERIOD = Math.PI * RADIUS;
/** The roller that inks the form touches it here (degrees clockwise from the right). */
const ROLLER_AT = -125;
const FORM_TO_BLANKET = ((90 - ROLLER_AT) / 180) * Math.PI * RADIUS;
const BLANKET_TO_PAPER = Math.PI * RADIUS;
export const PLAN_TOP = 290;
export const PLAN_HEIGHT = 520;

const INKING_STARTS = 1400;
export const DURATION = 27500;

export const speed: readonly (readonly [number, number])[] = [
  [0, 125],
  [9500, 125],
  [12500, 320],
  [21500, 320],
  [25800, 0],
];
/** How far the paper and every surface have run, in pixels; at full speed a whole number of screen pixels a frame. */
export const run = travelled(speed);
/** Place, on the moving paper, of the leading edge of the first picture: x = run + FIRST. */
export const FIRST = -(run(INKING_STARTS) + FORM_TO_BLANKET + BLANKET_TO_PAPER);

/** What stretch of the endless picture passes unit `unit`'s nip with the paper. */
export const passing = (tMs: number, unit: number): number => run(tMs) + FIRST - unit * PITCH;

/** An arc on a circle between two angles in degrees, clockwise. */
function arc(radius: number, from: number, to: number): string {
  const at = (degrees: number): string => {
    const a = (degrees * Math.PI) / 180;
    return `${fix(Math.cos(a) * radius)} ${fix(Math.sin(a) * radius)}`;
  };
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to)}`;
}

const degrees = (length: number): number => (length / RADIUS) * (180 / Math.PI);

/** The inked stretches of every picture that overlap `[low, high]` of the endless picture, cut to it. */
function inked(colour: Ink, low: number, high: number): [number, number][] {
  const found: [number, number][] = [];
  for (let n = Math.floor(low / PERIOD); n <= high / PERIOD; n++) {
    for (const [from, to] of stretches[colour]) {
      const [a, b] = [Math.max(low, n * PERIOD + from), Math.min(high, n * PERIOD + to)];
      if (b - a > 0.5) found.push([a, b]);
    }
  }
  return found;
}

/** A cylinder's shaft turning in its cut bearing, and the holes that lighten the cylinder. */
const core = (angle: number): string => {
  const holes = [45, 135, 225, 315].map((at) => moved(`rotate(${at})`, circle('k face', [66, 0], 17)));
  return [
    moved(`rotate(${fix(angle)})`, ...holes),
    circle('k cut', [0, 0], 40),
    moved(`rotate(${fix(angle)})`, circle('k steel2', [0, 0], 22), path('k ink', 'M-4 -18h8v8h-8z')),
  ].join('');
};

function form(colour: Ink, tMs: number, unit: number): string {
  const now = passing(tMs, unit) + BLANKET_TO_PAPER + FORM_TO_BLANKET;
  const angleOf = (length: number): number => ROLLER_AT + degrees(now - length);
  const relief = inked(colour, now - 2 * PERIOD, now).map(([a, b]) => arc(RADIUS, angleOf(b), angleOf(a)));
  const fresh = inked(colour, Math.max(0, now - FORM_TO_BLANKET), now).map(([a, b]) =>
    arc(RADIUS + 5, angleOf(b), angleOf(a)),
  );
  const turned = degrees(run(tMs));
  const clamp = angleOf(-18);
  return [
    circle('k steel', [0, 0], RADIUS - 2),
    core(turned),
    path('k', relief.join(''), 'style="stroke-width:9;stroke-linecap:butt"'),
    moved(`rotate(${fix(clamp)})`, box('ink', [RADIUS - 20, -8], [20, 16])),
    path('', fresh.join(''), `fill="none" stroke="${inkColour[colour]}" stroke-width="12"`),
  ].join('');
}

function blanket(colour: Ink, tMs: number, unit: number): string {
  const now = passing(tMs, unit);
  const angleOf = (length: number): number => 90 + degrees(length - now);
  const carried = inked(colour, Math.max(0, now), now + BLANKET_TO_PAPER)
    .filter(([, b]) => b > 0)
    .map(([a, b]) => arc(RADIUS + 4, angleOf(a), angleOf(b)));
  return [
    circle('k ink', [0, 0], RADIUS - 2),
    circle('steel', [0, 0], RADIUS - 16),
    core(-degrees(run(tMs))),
    path('', carried.join(''), `fill="none" stroke="${inkColour[colour]}" stroke-width="12"`),
  ].join('');
}

/** A small roller coated with ink. */
const roller = (colour: Ink, centre: Point, radius: number, turned: number): string =>
  moved(
    `translate(${fix(centre[0])} ${fix(centre[1])})`,
    circle('k', [0, 0], radius, `style="fill:${inkColour[colour]}"`),
    moved(
      `rotate(${fix(turned)})`,
      circle('k steel', [0, 0], radius - 9),
      path('t', `M${12 - radius} 0H${radius - 12}`),
    ),
  );

function inker(colour: Ink, tMs: number): string {
  const a = (ROLLER_AT * Math.PI) / 180;
  const reach = RADIUS + 34;
  const low: Point = [Math.cos(a) * reach, Math.sin(a) * reach];
  const high: Point = [low[0] + 44, low[1] - 44];
  const turned = degrees(run(tMs)) * (RADIUS / 28);
  return [
    path('k steel2', `M${fix(high[0] + 6)} ${fix(high[1] - 34)}h70v24l-44 26z`),
    path('', `M${fix(high[0] + 16)} ${fix(high[1] - 26)}h52v12l-38 22z`, `fill="${inkColour[colour]}"`),
    roller(colour, high, 32, turned),
    roller(colour, low, 28, -turned),
  ].join('');
}

/** One printing unit in section: form above, blanket in the middle, pressing cylinder under the paper. */
export function printingUnit(colour: Ink, tMs: number, unit: number): string {
  return moved(
    `translate(${unit * PITCH} 0)`,
    moved(`translate(0 ${RADIUS + 6})`, circle('k steel', [0, 0], RADIUS - 2), core(degrees(run(tMs)))),
    moved(`translate(0 ${-3 * RADIUS - 12})`, inker(colour, tMs), form(colour, tMs, unit)),
    moved(`translate(0 ${-RADIUS - 6})`, blanket(colour, tMs, unit)),
    path('ax', `M0 -470V236M-134 ${-3 * RADIUS - 12}H134M-134 ${-RADIUS - 6}H134M-134 ${RADIUS + 6}H134`),
  );
}

/** The paper on edge, with the ink it has taken. */
export function edge(tMs: number): string {
  const layers = INKS.map((colour, unit) => {
    const now = passing(tMs, unit);
    const first = passing(tMs, 0);
    const strokes = inked(colour, Math.max(0, now - 1400), now).map(
      ([a, b]) => `M${fix(first - b)} ${-6 - unit * 1.5}H${fix(first - a)}`,
    );
    return path('', strokes.join(''), `fill="none" stroke="${inkColour[colour]}" stroke-width="8"`);
  });
  return (
    path('k', 'M-900 0H2300', 'style="stroke-width:13"') +
    path('k', 'M-900 0H2300', 'style="stroke:#fff;stroke-width:6"') +
    layers.join('')
  );
}

/** The same paper seen from above, in line with the section: every unit adds its ink to what passes under it. */
export function plan(tMs: number): string {
  const margin = (PLAN_HEIGHT - PICTURE_HEIGHT) / 2;
  const first = passing(tMs, 0);
  const layers = INKS.map((colour, unit) => {
    const from = unit * PITCH;
    const copies: string[] = [];
    for (let n = Math.max(0, Math.floor((first - 2300) / PERIOD)); first - n * PERIOD > from; n++)
      copies.push(moved(`translate(${(first - n * PERIOD - PICTURE_WIDTH).toFixed(3)} ${margin})`, separation[colour]));
    return `<g clip-path="url(#after${colour})" style="mix-blend-mode:multiply">${copies.join('')}</g>`;
  });
  const clips = INKS.map(
    (colour, unit) => `<clipPath id="after${colour}">${box('', [unit * PITCH, 0], [3000, PLAN_HEIGHT])}</clipPath>`,
  );
  const nips = INKS.map((_, unit) => `M${unit * PITCH} ${250 - PLAN_TOP}V${PLAN_HEIGHT + 12}`);
  return moved(
    `translate(0 ${PLAN_TOP})`,
    `<defs>${clips.join('')}</defs>`,
    `<g style="isolation:isolate">${box('face', [-900, 0], [3600, PLAN_HEIGHT])}${layers.join('')}</g>`,
    path('k', `M-900 0H2700M-900 ${PLAN_HEIGHT}H2700`),
    path('t', nips.join(''), 'style="stroke-dasharray:10 8"'),
  );
}
