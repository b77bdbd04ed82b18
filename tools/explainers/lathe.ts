import type { Clip } from './clip.ts';
import { callout, path, sheet } from './drawing.ts';
import { bar, hidden } from './lathe-bar.ts';
import { micrometer, stamp } from './lathe-check.ts';
import { chips, liquid } from './lathe-chips.ts';
import { control } from './lathe-control.ts';
import { bed, chuck, headstock, tool } from './lathe-machine.ts';
import { cuts, moveAt, program, tipAt } from './lathe-program.ts';
import { AXIS_Y, coolant, STAMP_AT, spindle, TRAY_Y, toScreen, turns } from './lathe-timeline.ts';
import { clamp, shown } from './motion.ts';

const legendSpans = [
  ['1', 'заготовка', 400, 4600],
  ['2', 'резец', 1600, 18700],
  ['3', 'жидкость', 18900, 22900],
  ['4', 'стружка', 18900, 22900],
] as const;

function frame(tMs: number): string {
  const { behind, front } = chuck(tMs);
  const [tipX, tipY] = toScreen(tipAt(tMs));
  const art = [
    path('k body2', 'M138 334H730V352H138z'),
    control(tMs),
    headstock(tMs),
    bed(tMs),
    behind,
    bar(tMs),
    hidden(shown(tMs, 2500, 14300, 500)),
    front,
    path('ax', `M0 ${AXIS_Y}H700`),
    tool(tMs),
    liquid(tMs),
    chips(tMs),
    tMs > 24400 ? micrometer(tMs) : '',
    stamp(tMs),
    callout('1', [420, 756], [430, 640], shown(tMs, 700, 5200)),
    callout('2', [Math.max(300, tipX - 110), 450], [tipX - 4, tipY - 26], shown(tMs, 1900, 5200)),
    callout('3', [640, 450], [tipX + 22, tipY - 30], shown(tMs, 19000, 22300)),
    callout('4', [632, 730], [570, TRAY_Y - 2], shown(tMs, 19600, 22600)),
  ].join('');
  const end = shown(tMs, 28600, 99999);
  const entries = legendSpans.map(([mark, name, from, to]) => ({
    mark,
    name,
    lit: Math.max(end, shown(tMs, from, to)),
  }));
  return sheet({ title: 'Станок с ЧПУ', art, legends: [{ entries, opacity: 1 }] });
}

export const latheClip: Clip = {
  id: 'lathe',
  durationMs: 31000,
  cues: [
    { from: 400, to: 4300, lines: ['На токарном станке вращается заготовка,', 'а резец движется.'] },
    { from: 4700, to: 9100, lines: ['ЧПУ — числовое программное управление:', 'станок движется по программе.'] },
    { from: 9900, to: 13900, lines: ['G00 — быстрое перемещение,', 'G01 — прямая с рабочей подачей.'] },
    { from: 14500, to: 18500, lines: ['G02 и G03 — движение по дуге:', 'по часовой стрелке и против.'] },
    { from: 18900, to: 22900, lines: ['Жидкость охлаждает резец и заготовку', 'и уносит стружку.'] },
    { from: 25200, to: 29400, lines: ['Обычный гладкий микрометр', 'имеет цену деления 0,01 мм.'] },
  ],
  frame,
  sound: {
    layers: [
      { voice: 'hum', level: (tMs) => 0.16 * clamp(spindle(tMs) * 2), pitch: (tMs) => 40 + spindle(tMs) * 62 },
      { voice: 'whine', level: (tMs) => 0.035 * clamp(spindle(tMs)), pitch: (tMs) => 60 + spindle(tMs) * 380 },
      { voice: 'sizzle', level: (tMs) => (cuts(tMs) ? 0.34 + 0.1 * Math.sin(turns(tMs) * 2 * Math.PI) : 0) },
      { voice: 'roar', level: (tMs) => (cuts(tMs) ? 0.12 : 0) },
      { voice: 'hiss', level: (tMs) => coolant(tMs) * 0.1 },
      {
        voice: 'whine',
        level: (tMs) => (program.some(({ code, at, to }) => code === 'G00' && tMs >= at && tMs < to) ? 0.11 : 0),
        pitch: (tMs) => {
          const move = program[moveAt(tMs)];
          return move ? 420 + 260 * Math.sin(clamp((tMs - move.at) / (move.to - move.at)) * Math.PI) : 420;
        },
      },
    ],
    hits: [
      ...program
        .filter(({ code }) => code === 'G00')
        .map(({ to }) => ({ at: to, voice: 'tick' as const, level: 0.35 })),
      ...[25900, 26100, 26300, 26500, 26700, 26900, 27020, 27140].map((at) => ({
        at,
        voice: 'tick' as const,
        level: 0.5,
      })),
      { at: STAMP_AT + 110, voice: 'thud', level: 1 },
      { at: STAMP_AT + 120, voice: 'clank', level: 0.2 },
    ],
  },
};
