import { box, faded, moved, paper, path, word } from './drawing.ts';
import { fix } from './geometry.ts';
import { AXIS_Y, FACE_X, gaugeGap, gaugeIn, STAMP_AT } from './lathe-timeline.ts';
import { clamp, mix } from './motion.ts';

/** A micrometer closes on the head of the pawn. */
export function micrometer(tMs: number): string {
  const x = FACE_X - 52 + gaugeIn(tMs) * 330;
  const gap = gaugeGap(tMs);
  const [top, bottom] = [AXIS_Y - 53, AXIS_Y + 53 + gap];
  const marks = Array.from({ length: 9 }, (_, index) => {
    const a = ((index / 9) * 2 - gap / 9) * Math.PI;
    return Math.cos(a) > 0 ? `M${fix(x + Math.sin(a) * 24)} ${fix(bottom + 124)}v12` : '';
  });
  return [
    box('k steel', [x - 9, top - 26], [18, 26]),
    path(
      'k body2',
      `M${fix(x - 18)} ${top - 26}h30C${fix(x + 150)} ${top - 30} ${fix(x + 150)} 716 ${fix(x + 18)} 716H${fix(x - 18)}V692h24C${fix(x + 112)} 692 ${fix(x + 112)} ${top - 4} ${fix(x + 12)} ${top - 4}H${fix(x - 18)}z`,
    ),
    box('k steel', [x - 9, bottom], [18, 692 - bottom]),
    box('k face', [x - 16, 716], [32, 52]),
    path('t', `M${fix(x)} 716v52M${fix(x)} 724h10M${fix(x)} 734h-10M${fix(x)} 744h10M${fix(x)} 754h-10`),
    box('k sig', [x - 26, bottom + 106], [52, 64]),
    path('t', marks.join('')),
    box('k steel2', [x - 13, bottom + 170], [26, 20]),
  ].join('');
}

export function stamp(tMs: number): string {
  const share = clamp((tMs - STAMP_AT) / 180);
  const size = mix(1.8, 1, share * (2 - share));
  return faded(
    clamp(share * 1.7),
    moved(
      `translate(372 772) rotate(-4) scale(${Math.round(size * 1000) / 1000})`,
      box('', [-118, -48], [236, 92], `rx="12" fill="${paper}" stroke="#087346" stroke-width="7"`),
      word('ГОДЕН', [0, 26], 78, '#087346', 'text-anchor="middle"'),
    ),
  );
}
