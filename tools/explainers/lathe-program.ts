import { mix } from './motion.ts';

/** Millimetres: z along the axis, 0 at the face of the bar and negative towards the chuck; r is the radius. */
export interface Place {
  z: number;
  r: number;
}

export type Motion = 'G00' | 'G01' | 'G02' | 'G03';

/** One line of the program. `at` and `to` are when the tool moves (ms). */
export interface Move {
  code: Motion;
  text: string;
  at: number;
  to: number;
  from: Place;
  end: Place;
  /** Radius of the arc for G02 and G03. */
  arc: number;
}

export const STOCK_RADIUS = 22.5;
const REST: Place = { z: 9, r: 33 };

/** The pawn's contour from the face to the chuck; X in the program is a diameter, as on every lathe. */
const script: readonly (readonly [code: Motion, at: number, to: number, x: number, z: number, arc?: number])[] = [
  ['G00', 4700, 5400, 36, 2],
  ['G01', 5700, 8500, 36, -60],
  ['G00', 8500, 8750, 52, -60],
  ['G00', 8850, 9450, 52, 2],
  ['G00', 9550, 9850, 28, 2],
  ['G01', 10050, 12500, 28, -53.5],
  ['G00', 12500, 12800, 46, -53.5],
  ['G00', 12900, 13450, 46, 2],
  ['G00', 13550, 14000, 0, 2],
  ['G01', 14200, 14500, 0, 0],
  ['G03', 14500, 17200, 13, -24.3, 13],
  ['G01', 17200, 17750, 25, -27.5],
  ['G01', 17750, 18050, 25, -30.5],
  ['G01', 18050, 18450, 17, -32.5],
  ['G02', 18600, 21500, 39, -65, 53.5],
  ['G01', 21500, 21750, 42, -66],
  ['G01', 21750, 22600, 42, -74],
  ['G00', 22600, 23100, 66, -74],
  ['G00', 23200, 24000, 66, 9],
];

export const program: readonly Move[] = script.map(([code, at, to, x, z, arc = 0], index) => {
  const before = script[index - 1];
  const words = [code, `X${x}`, `Z${z}`, ...(arc ? [`R${arc}`] : [])];
  return {
    code,
    text: words.join(' ').replaceAll('-', '−'),
    at,
    to,
    from: before ? { r: before[3] / 2, z: before[4] } : REST,
    end: { r: x / 2, z },
    arc,
  };
});

/** A place on the move, `share` 0…1 of its length. Seen with z to the right and r up, G02 turns clockwise, G03 against. */
export function along({ code, from, end, arc }: Move, share: number): Place {
  const [dz, dr] = [end.z - from.z, end.r - from.r];
  if (!arc) return { z: mix(from.z, end.z, share), r: mix(from.r, end.r, share) };
  const half = Math.hypot(dz, dr) / 2;
  const height = Math.sqrt(arc * arc - half * half) / (2 * half);
  const side = code === 'G03' ? 1 : -1;
  const centre = { z: (from.z + end.z) / 2 - side * dr * height, r: (from.r + end.r) / 2 + side * dz * height };
  const start = Math.atan2(from.r - centre.r, from.z - centre.z);
  const sweep = 2 * Math.asin(half / arc) * side;
  const a = start + sweep * share;
  return { z: centre.z + Math.cos(a) * arc, r: centre.r + Math.sin(a) * arc };
}

/** Where the tip of the tool is. */
export function tipAt(tMs: number): Place {
  let place = REST;
  for (const move of program) {
    if (tMs < move.at) return place;
    if (tMs < move.to) return along(move, (tMs - move.at) / (move.to - move.at));
    place = move.end;
  }
  return place;
}

export const moveAt = (tMs: number): number => program.findLastIndex(({ at }) => tMs >= at - 150);

/** Whether metal is being cut now. */
export const cuts = (tMs: number): boolean =>
  program.some(({ code, at, to }) => code !== 'G00' && tMs > at + 60 && tMs < to);

interface Touch {
  atMs: number;
  z: number;
  r: number;
}

/** Every place the tip feeds through, finely sampled, in order of time. */
const touches: readonly Touch[] = program
  .filter(({ code }) => code !== 'G00')
  .flatMap((move) =>
    Array.from({ length: 301 }, (_, index) => {
      const { z, r } = along(move, index / 300);
      return { atMs: mix(move.at, move.to, index / 300), z, r };
    }),
  );

/** Columns of the bar, 0.25 mm each, from the face to the chuck. */
export const COLUMN = 0.25;
export const COLUMNS = 318;

/** The bar at a moment: radius and time of the last cut (−∞ where the skin is left) of every column. */
export function barAt(tMs: number): { radius: number[]; cutAt: number[] } {
  const radius = Array.from({ length: COLUMNS }, () => STOCK_RADIUS);
  const cutAt = Array.from({ length: COLUMNS }, () => Number.NEGATIVE_INFINITY);
  for (const { atMs, z, r } of touches) {
    if (atMs > tMs) break;
    const column = Math.round(-z / COLUMN);
    for (const near of [column - 1, column]) {
      if (r < (radius[near] ?? 0)) {
        radius[near] = r;
        cutAt[near] = atMs;
      }
    }
  }
  return { radius, cutAt };
}

/** The finished contour, from the face. */
export const contour: readonly Place[] = program
  .slice(10, 17)
  .flatMap((move) => Array.from({ length: 25 }, (_, index) => along(move, index / 24)));
