import { box, faded, hot, ink, moved, paper, path, word } from './drawing.ts';
import { fix } from './geometry.ts';
import { type Motion, type Move, moveAt, program } from './lathe-program.ts';
import { clamp } from './motion.ts';

const straight = 'M-48 0H48m-24 -24l24 24 -24 24';
const motionSigns: Record<Motion, string> = {
  G00: straight,
  G01: straight,
  G02: 'M38 40C-6 40 -38 8 -38 -32m-22 24l22 -24 22 24',
  G03: 'M34 44C34 -14 0 -32 -40 -22m28 -22l-28 22 20 28',
};

/** How the tool moves now: an arrow in its real direction, dashed when nothing is cut on the way. */
function motionSign({ code, from, end }: Move): string {
  const heading = code === 'G00' || code === 'G01' ? (Math.atan2(from.r - end.r, end.z - from.z) * 180) / Math.PI : 0;
  const dash = code === 'G00' ? ';stroke-dasharray:17 13' : '';
  return moved(
    `translate(590 222) rotate(${fix(heading)})`,
    path('k', motionSigns[code], `style="stroke:${hot};stroke-width:9${dash}"`),
  );
}

/** The control's screen: the line being run is yellow; beside it, how the tool moves. */
export function control(tMs: number): string {
  const current = moveAt(tMs);
  const entered = program[current]?.at ?? 0;
  const slide = current < 0 ? 0 : 1 - clamp((tMs - entered + 150) / 180);
  const rows = [-1, 0, 1, 2].map((offset) => {
    const move = program[current + offset];
    const y = 234 + (offset + slide) * 50;
    const edge = clamp(1 - (Math.abs(offset + slide) - 1) * 2.2);
    return move ? faded(edge, word(move.text, [72, y], 46, offset === 0 && current >= 0 ? ink : paper)) : '';
  });
  const sign = program[current];
  return [
    path('k', 'M120 300V330M440 300V330', 'style="stroke-width:10"'),
    box('k ink', [48, 140], [432, 164], 'rx="8"'),
    current >= 0 ? box('sig', [56, 194], [416, 54], 'rx="4"') : '',
    ...rows,
    box('k face', [508, 140], [164, 164], 'rx="8"'),
    sign ? motionSign(sign) : '',
  ].join('');
}
