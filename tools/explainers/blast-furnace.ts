import { box, circle, hot, moved, path, signal } from './drawing.ts';
import { fix, line, loop, mirrored, type Point } from './geometry.ts';
import { keyed, scatter } from './motion.ts';

/** The furnace stands on y = 896 with its axis at x = 0; the tap hole is here. */
export const TAP_END: Point = [314, 694];

const cavity: readonly Point[] = [
  [58, 215],
  [112, 500],
  [124, 535],
  [124, 590],
  [98, 640],
  [98, 735],
];
const inside = mirrored(cavity);
const shell = mirrored([...cavity.map(([x, y]): Point => [x + 28, y === 735 ? 765 : y])]);

/** Half the width of the stack at a height. */
const widthAt = (y: number): number => 58 + ((y - 215) / 285) * 54;

const ROWS = 14;
const COLUMNS = 4;
const STACK = 330;
const luck = scatter(ROWS * COLUMNS * 6, 5);
const fills = ['ink', 'steel2', 'ink', 'body2'];

interface Lump {
  across: number;
  start: number;
  fill: string;
  corners: readonly Point[];
}

/** Ore and coke as five-sided lumps, in fixed disorder. */
const lumps: readonly Lump[] = Array.from({ length: ROWS * COLUMNS }, (_, index) => {
  const pick = (which: number): number => luck[index * 6 + which] ?? 0;
  const size = 10 + pick(0) * 4;
  const column = index % COLUMNS;
  return {
    across: (column + 0.5) / COLUMNS + (pick(1) - 0.5) * 0.1,
    start: (Math.floor(index / COLUMNS) / ROWS) * STACK + pick(2) * 10 + (column % 2) * 12,
    fill: fills[Math.floor(pick(3) * fills.length)] ?? 'ink',
    corners: [0, 72, 144, 216, 288].map((degrees): Point => {
      const a = ((degrees + pick(4) * 60) * Math.PI) / 180;
      return [Math.cos(a) * size * (0.9 + pick(5) * 0.3), Math.sin(a) * size];
    }),
  };
});

/** The charge sinks all the time as it melts below. */
function charge(tMs: number): string {
  return lumps
    .map(({ across, start, fill, corners }) => {
      const y = 200 + ((start + (tMs / 1000) * 16) % STACK);
      const x = (across * 2 - 1) * (widthAt(y) - 12);
      return path(`k ${fill}`, loop(corners.map(([cx, cy]) => [x + cx, y + cy])), 'style="stroke-width:3"');
    })
    .join('');
}

const flame = (x: number, tMs: number): string => {
  const sway = Math.sin(tMs / 260 + x) * 9;
  return `M${x} 622q${fix(-14 + sway)} -16 0 -32t0 -32`;
};

const wave = (y: number, height: number, tMs: number, pace: number): Point[] =>
  Array.from(
    { length: 15 },
    (_, index): Point => [
      -140 + index * 20,
      y + Math.sin(index * 0.9 + tMs / pace) * height + Math.sin(index * 0.5 - tMs / pace / 1.7) * height * 0.5,
    ],
  );

const filled = (top: readonly Point[], bottom: number): string => loop([...top, [140, bottom], [-140, bottom]]);

/** A blow pipe on the right; the left one is its mirror image. The arrow runs inwards with the air. */
function blowPipe(tMs: number): string {
  const run = ((tMs / 1000) * 60) % 44;
  const arrows = [0, 44].map((start) => {
    const x = 205 - ((start + run) % 88) * 0.9;
    return `M${fix(x + 8)} 568l-9 8 9 8`;
  });
  return (
    path('k steel', 'M196 560L150 566L112 570V584L150 588L196 592z') +
    path('k', arrows.filter((_, index) => index === 0).join(''), `style="stroke:${hot};stroke-width:5"`)
  );
}

/** The skip climbs, tips at the top and comes down empty; one trip takes six seconds. */
const climb = keyed([
  [0, 0.25],
  [1900, 1],
  [2700, 1],
  [5200, 0],
  [5600, 0],
  [6000, 0.06],
  [7900, 1],
]);

function hoist(tMs: number): string {
  const trip = (tMs + 600) % 6000;
  const share = climb(trip);
  const full = trip < 2300 || trip > 5400;
  const [x, y] = [-248 + share * 166, 860 - share * 668];
  const tip = keyed([
    [1700, 0],
    [2200, 62],
    [2700, 62],
    [3100, 0],
  ])(trip);
  return (
    path('k body2', 'M-276 896L-92 190h28L-236 896z') +
    path('t', Array.from({ length: 12 }, (_, i) => `M${fix(-256 + i * 14.4)} ${880 - i * 55.5}l32 -22`).join('')) +
    moved(
      `translate(${fix(x)} ${fix(y)}) rotate(${fix(14 + tip)})`,
      full ? path('k ink', 'M-26 -34l8 -12 14 -3 12 5 12 -3 8 13z') : '',
      path('k sig', 'M-28 -34h56l-5 62h-46z'),
    )
  );
}

/** A blast furnace in section; `tapping` 0…1 opens the tap hole. */
export function blastFurnace(tMs: number, tapping: number): string {
  const iron = `clip-path="url(#hearth)"`;
  return [
    `<defs><clipPath id="hearth"><path d="${loop(inside)}"/></clipPath></defs>`,
    hoist(tMs),
    path('k body2', 'M-150 765H150V896H-150z'),
    path('t', 'M-150 808H150M-150 852H150'),
    path('k cut', loop(shell)),
    path('k face', loop(inside)),
    `<g ${iron}>`,
    charge(tMs),
    path('sig', filled(wave(500, 5, tMs, 420), 740)),
    path('hot', filled(wave(528, 6, tMs, 300), 740)),
    path('k', [-72, -24, 24, 72].map((x) => flame(x, tMs)).join(''), `style="stroke:${signal};stroke-width:7"`),
    path('k slag', filled(wave(640, 3, tMs, 520), 740)),
    path('k hot', filled(wave(659, 3, tMs, 430), 760)),
    '</g>',
    path('k', loop(inside)),
    blowPipe(tMs),
    moved('scale(-1 1)', blowPipe(tMs)),
    ...[-206, 206].map((x) => circle('k cut', [x, 576], 30) + circle('k face', [x, 576], 17)),
    path('k body', 'M74 178H140L230 330V430H196V344L128 226H74z'),
    path('k body', 'M-84 166H84L62 215H-62z'),
    box('k steel2', [-26, 146], [52, 22]),
    path('k steel', 'M98 656L316 694V704L98 684z'),
    tapping > 0
      ? path('', line([[96, 671], TAP_END]), `fill="none" stroke="${hot}" stroke-width="${fix(5 + tapping * 7)}"`)
      : path('k steel2', 'M100 658h26v26h-26z'),
    path('ax', 'M0 132V896'),
  ].join('');
}
