import type { Point } from './geometry.ts';
import type { Place } from './lathe-program.ts';
import { keyed, linear, shown, travelled } from './motion.ts';

export const AXIS_Y = 600;
export const FACE_X = 580;
export const SCALE = 4;
export const TRAY_Y = 842;

export const toScreen = ({ z, r }: Place): Point => [FACE_X + z * SCALE, AXIS_Y - r * SCALE];

export const spindleSpeed: readonly (readonly [number, number])[] = [
  [0, 0.15],
  [500, 0.2],
  [2400, 1.15],
  [23300, 1.15],
  [24900, 0],
];
/** Turns of the spindle since the start. */
export const turns = travelled(spindleSpeed);
export const spindle = keyed(spindleSpeed, linear);
export const coolant = (tMs: number): number => shown(tMs, 5600, 22700, 120);
export const gaugeIn = keyed([
  [24500, 1],
  [25700, 0],
]);
export const gaugeGap = keyed(
  [
    [25800, 34],
    [26900, 0],
  ],
  linear,
);
export const STAMP_AT = 27500;

/** How far round a mark on the spindle is; the near side runs upwards, to the tool. */
export const angle = (tMs: number, offset: number): number => (turns(tMs) + offset) * 2 * Math.PI;
