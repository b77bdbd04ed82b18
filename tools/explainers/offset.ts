import type { Clip } from './clip.ts';
import { callout, circle, faded, ink, moved, path, sheet } from './drawing.ts';
import { fix, type Point } from './geometry.ts';
import { keyed, shown } from './motion.ts';
import {
  DURATION,
  edge,
  FIRST,
  PERIOD,
  PITCH,
  PLAN_HEIGHT,
  PLAN_TOP,
  plan,
  printingUnit,
  RADIUS,
  run,
  speed,
} from './offset-press.ts';
import { INKS, type Ink, PICTURE_WIDTH } from './poster-picture.ts';

/** The picture that ends in the middle of the screen. */
const lastStop = ((): number => {
  const middle = run(DURATION) + FIRST - PICTURE_WIDTH / 2;
  return middle - Math.round((middle - (3 * PITCH + 560)) / PERIOD) * PERIOD;
})();

const centreX = keyed([
  [4300, -14],
  [5200, -14],
  [6900, -14],
  [7800, 60],
  [10700, 60],
  [12900, 1.5 * PITCH],
  [19600, 1.5 * PITCH],
  [22600, lastStop],
]);
const centreY = keyed([
  [4200, -352],
  [5300, -226],
  [6700, -226],
  [7800, -70],
  [10700, -70],
  [12900, 142],
  [19600, 142],
  [22600, PLAN_TOP + PLAN_HEIGHT / 2],
]);
const zoom = keyed([
  [4200, 1.34],
  [5300, 1.42],
  [6700, 1.42],
  [7800, 1.3],
  [10700, 1.3],
  [12900, 0.5625],
  [19600, 0.5625],
  [22600, 1.3],
]);

const MIDDLE_Y = 516;

function frame(tMs: number): string {
  const scale = zoom(tMs);
  const [left, top] = [360 - centreX(tMs) * scale, MIDDLE_Y - centreY(tMs) * scale];
  const project = ([x, y]: Point): Point => [x * scale + left, y * scale + top];
  const world = [plan(tMs), edge(tMs), ...INKS.map((colour, unit) => printingUnit(colour, tMs, unit))];
  const four = shown(tMs, 12400, DURATION);
  const letters = INKS.map((letter, unit) => {
    const at = project([unit * PITCH, -3 * RADIUS - 12]);
    return faded(
      shown(tMs, 13200 + unit * 900, 19900),
      circle('n', at, 25, `fill="${ink}" style="stroke:#fff;stroke-width:3"`),
      `<text class="d" x="${fix(at[0])}" y="${fix(at[1] + 11.5)}" font-size="35" fill="#fff" text-anchor="middle">${letter}</text>`,
    );
  });
  const art = [
    '<clipPath id="window"><path d="M0 124H720V896H0z"/></clipPath>',
    `<g clip-path="url(#window)">${moved(`translate(${fix(left)} ${fix(top)}) scale(${Math.round(scale * 1e4) / 1e4})`, ...world)}</g>`,
    path('t', 'M0 124H720'),
    callout('1', [598, 250], project([RADIUS * 0.87, -3.5 * RADIUS - 12]), shown(tMs, 700, 6600)),
    callout('2', [96, 720], project([-RADIUS * 0.87, -RADIUS * 0.55]), shown(tMs, 4600, 10400)),
    callout('3', [470, 356], project([146, -3]), shown(tMs, 7900, 10400)),
    ...letters,
  ].join('');
  const parts = [
    { mark: '1', name: 'форма', lit: shown(tMs, 600, 7000) },
    { mark: '2', name: 'резиновое полотно', lit: shown(tMs, 4600, 10400) },
    { mark: '3', name: 'бумага', lit: shown(tMs, 7900, 11800) },
  ];
  const names: Record<Ink, string> = { C: 'голубая', M: 'пурпурная', Y: 'жёлтая', K: 'чёрная' };
  const inks = INKS.map((mark, unit) => ({ mark, name: names[mark], lit: shown(tMs, 13200 + unit * 900, DURATION) }));
  return sheet({
    title: 'Офсетная печать',
    art,
    legends: [
      { entries: parts, opacity: shown(tMs, 0, 12000) },
      { entries: inks, opacity: four },
    ],
  });
}

/** The moments at which the surfaces pass another `step` pixels. */
function beats(step: number, offset: number): number[] {
  const found: number[] = [];
  for (let tMs = 4; tMs < DURATION; tMs += 4)
    if (Math.floor((run(tMs) + offset) / step) > Math.floor((run(tMs - 4) + offset) / step)) found.push(tMs);
  return found;
}

const pace = (tMs: number): number => keyed(speed, (share) => share)(tMs) / 320;

export const offsetClip: Clip = {
  id: 'offset',
  durationMs: DURATION,
  cues: [
    { from: 300, to: 4200, lines: ['Офсетная печать переносит краску', 'с формы на бумагу не напрямую.'] },
    { from: 4500, to: 7700, lines: ['Сначала краска ложится с формы', 'на резиновое полотно.'] },
    { from: 7900, to: 11000, lines: ['С резинового полотна краска', 'попадает на бумагу.'] },
    { from: 12600, to: 17000, lines: ['В цветной печати четыре краски:', 'голубая, пурпурная, жёлтая и чёрная.'] },
    { from: 17300, to: 20300, lines: ['Эти четыре краски называют CMYK.'] },
    { from: 22700, to: 26600, lines: ['Четыре краски — и печать цветная.'] },
  ],
  frame,
  sound: {
    layers: [
      { voice: 'rumble', level: (tMs) => 0.2 + 0.4 * pace(tMs) },
      { voice: 'hum', level: (tMs) => 0.14 * Math.min(1, pace(tMs) * 3), pitch: (tMs) => 44 + 48 * pace(tMs) },
      { voice: 'hiss', level: (tMs) => pace(tMs) * (0.05 + 0.03 * Math.sin((run(tMs) / PERIOD) * 2 * Math.PI)) },
    ],
    hits: [
      ...beats(PERIOD, 0).map((at) => ({ at, voice: 'thud' as const, level: 0.6 })),
      ...beats(PERIOD, PERIOD / 2).map((at) => ({ at, voice: 'clank' as const, level: 0.1 })),
      ...beats(PERIOD / 8, 20).map((at) => ({ at, voice: 'tick' as const, level: 0.16 })),
    ],
  },
};
