import { blastFurnace, TAP_END } from './blast-furnace.ts';
import { carbonLine, carbonScale } from './carbon-scale.ts';
import type { Clip } from './clip.ts';
import {
  blow,
  cameraX,
  FLOOR,
  FURNACE_STREAM_X,
  FURNACE_X,
  floorY,
  HEAT,
  ladleCavity,
  ladleX,
  PIVOT,
  SLAG_LEFT,
  steelX,
  tapOpen,
  tapped,
  zoom,
} from './converter-timeline.ts';
import { chargeStream, converter, tapStream } from './converter-vessel.ts';
import { callout, moved, sheet } from './drawing.ts';
import { fix, levelOf, type Point, shift } from './geometry.ts';
import { car, crane, ladle, ladlePose } from './ladle.ts';
import { sparks, stream } from './melt.ts';
import { clamp, mix, shown } from './motion.ts';

/** The whole plant in its own coordinates: furnace, crane, converter, ladles. */
function world(tMs: number): string {
  const pose = ladlePose(tMs);
  const carX = ladleX(tMs);
  const tapping = tapOpen(tMs);
  const area = pose.area;
  const surface = levelOf(
    ladleCavity.map((point) => shift(point, pose.centre)),
    Math.max(200, area),
  );
  const steelArea = tapped(tMs) * (HEAT - SLAG_LEFT);
  const arrived = steelX(tMs);
  return [
    moved(`translate(${FURNACE_X} 0)`, blastFurnace(tMs, tapping)),
    crane(tMs, pose.centre),
    converter(tMs),
    car(carX),
    ladle('pig', pose.centre, pose.tilt, area, (area / HEAT) * 42, tMs),
    chargeStream(tMs),
    tapping > 0
      ? stream(
          [
            [FURNACE_STREAM_X - 12, TAP_END[1] - 1],
            [FURNACE_STREAM_X, TAP_END[1] + 6],
            [FURNACE_STREAM_X + 4, surface + 4],
          ],
          10 * tapping,
          tMs,
        )
      : '',
    tapping > 0.5 ? sparks([FURNACE_STREAM_X + 4, surface], 12, 190, tMs, 8, surface + 2) : '',
    arrived < 1300 ? car(arrived) + ladle('steel', [arrived, 782], 0, steelArea, (steelArea / HEAT) * 5, tMs) : '',
    tapStream(tMs),
  ].join('');
}

const legendKeys = [
  { mark: '1', name: 'железная руда', spans: [[500, 4300]] },
  { mark: '2', name: 'чугун', spans: [[3300, 17000]] },
  { mark: '3', name: 'кислород', spans: [[18000, 24400]] },
  { mark: '4', name: 'сталь', spans: [[24000, 40000]] },
] as const;

function frame(tMs: number): string {
  const scale = zoom(tMs);
  const project = ([x, y]: Point): Point => [(x - cameraX(tMs)) * scale, (y - FLOOR) * scale + floorY(tMs)];
  const end = shown(tMs, 30200, 40000);
  const heatSurface = project([PIVOT[0] + 10, 676]);
  const legend = legendKeys.map(({ mark, name, spans }) => ({
    mark,
    name,
    lit: Math.max(mark === '3' ? 0 : end, ...spans.map(([from, to]) => shown(tMs, from, to))),
  }));
  const art = [
    moved(
      `translate(${fix(-cameraX(tMs) * scale)} ${fix(floorY(tMs) - FLOOR * scale)}) scale(${Math.round(scale * 1e4) / 1e4})`,
      world(tMs),
    ),
    carbonScale(tMs, shown(tMs, 17900, 25200)),
    carbonLine(end),
    callout('1', [452, 300], project([FURNACE_X + 26, 330]), shown(tMs, 700, 8300)),
    callout('2', [596, 560], project([470, 790]), shown(tMs, 4300, 8300)),
    callout('2', [150, 760], heatSurface, shown(tMs, 14400, 16800)),
    callout('3', [190, 270], project([PIVOT[0], 372]), shown(tMs, 18400, 24000)),
    callout('4', [620, 480], project([1012, 800]), shown(tMs, 28300 - 1000, 27700)),
    callout('1', [250, 402], project([FURNACE_X + 10, 360]), end),
    callout('2', [342, 640], project([468, 812]), end),
    callout('4', [644, 620], project([steelX(tMs), 806]), end),
  ].join('');
  return sheet({ title: 'Как варят сталь', art, floor: floorY(tMs), legends: [{ entries: legend, opacity: 1 }] });
}

export const converterClip: Clip = {
  id: 'converter',
  durationMs: 34000,
  cues: [
    { from: 500, to: 4000, lines: ['В доменной печи из железной', 'руды получают чугун.'] },
    { from: 4300, to: 8300, lines: ['В чугуне углерода больше,', 'чем в стали: свыше 2,14 %.'] },
    { from: 10400, to: 14400, lines: ['Чтобы получить сталь из чугуна,', 'нужно выжечь лишний углерод.'] },
    { from: 18600, to: 22300, lines: ['Углерод выжигают, например,', 'кислородом в конвертере.'] },
    { from: 26200, to: 30100, lines: ['Сталь — сплав железа с углеродом,', 'в котором углерода до 2,14 %.'] },
    { from: 30500, to: 33600, lines: ['Домна даёт чугун,', 'из чугуна получают сталь.'] },
  ],
  frame,
  sound: {
    layers: [
      { voice: 'rumble', level: (tMs) => 0.3 + blow(tMs) * 0.5 },
      { voice: 'roar', level: (tMs) => blow(tMs) * 0.55 + 0.05 },
      {
        voice: 'hiss',
        level: (tMs) =>
          tapOpen(tMs) * mix(0.12, 0.05, clamp((tMs - 20000) / 1000)) +
          shown(tMs, 12900, 16500) * 0.14 +
          shown(tMs, 27000, 31500) * 0.12 +
          blow(tMs) * 0.12,
      },
      { voice: 'sizzle', level: (tMs) => blow(tMs) * 0.1 * (0.6 + 0.4 * Math.sin(tMs / 37)) },
      {
        voice: 'whine',
        level: (tMs) => 0.05 * (shown(tMs, 10400, 11800) + shown(tMs, 17600, 19500)),
        pitch: (tMs) => 190 + 30 * Math.sin(tMs / 400),
      },
      {
        voice: 'hum',
        level: (tMs) =>
          0.12 *
          (shown(tMs, 11800, 12800) + shown(tMs, 16600, 17600) + shown(tMs, 25000, 26700) + shown(tMs, 31800, 33300)),
        pitch: () => 74,
      },
    ],
    hits: [
      { at: 1500, voice: 'clank', level: 0.25 },
      { at: 2700, voice: 'thud', level: 0.6 },
      { at: 8150, voice: 'clank', level: 0.35 },
      ...[8700, 9000, 9250, 9500, 9750, 10000].map((at) => ({ at, voice: 'thud' as const, level: 0.4 })),
      { at: 10300, voice: 'clank', level: 0.5 },
      { at: 12900, voice: 'thud', level: 0.5 },
      { at: 17700, voice: 'clank', level: 0.4 },
      { at: 18800, voice: 'thud', level: 0.8 },
      { at: 19600, voice: 'clank', level: 0.3 },
      { at: 25100, voice: 'clank', level: 0.4 },
      ...[25400, 25750, 26100, 26500].map((at) => ({ at, voice: 'thud' as const, level: 0.4 })),
      { at: 26800, voice: 'clank', level: 0.4 },
      ...[32200, 32500, 32800, 33100].map((at) => ({ at, voice: 'thud' as const, level: 0.3 })),
    ],
  },
};
