import { TAP_END } from './blast-furnace.ts';
import { areaOf, bowl, mirrored, type Point } from './geometry.ts';
import { keyed } from './motion.ts';

export const FLOOR = 896;
export const FURNACE_X = 150;
export const FURNACE_STREAM_X = FURNACE_X + TAP_END[0] + 4;
export const PIVOT: Point = [860, 540];

/** Cavities, upright, about the ladle's centre and the converter's axle. */
export const ladleCavity: readonly Point[] = [
  [-78, -74],
  [78, -74],
  [62, 66],
  [-62, 66],
];
export const converterHalf: readonly Point[] = [[62, -195], [126, -85], ...bowl([0, 78], 126, 102)];
export const converterCavity = mirrored(converterHalf);
export const shellHalf: readonly Point[] = [[84, -207], [153, -92], ...bowl([0, 78], 153, 129)];
export const LADLE_LIP: Point = [78, -74];
/** Inner and outer mouth of the tap hole in the cone. */
export const TAP_INNER: Point = [96, -136];
export const TAP_OUTER: Point = [122, -153];

/** Areas of melt in square pixels: one heat. */
export const HEAT = areaOf(ladleCavity) * 0.84;
export const SLAG_LEFT = 900;

// The heat, step by step: shares 0…1, pixels and degrees over the time in ms.
export const tapOpen = keyed([
  [2600, 0],
  [3100, 1],
  [7700, 1],
  [8100, 0],
  [26400, 0],
  [26900, 1],
]);
export const ladleFill = keyed(
  [
    [3300, 0],
    [8000, 1],
    [12900, 1],
    [16400, 0],
    [26900, 0],
    [32500, 0.9],
  ],
  (share) => share,
);
export const ladleX = keyed([
  [8400, 468],
  [10200, 600],
  [20200, 600],
  [22200, 468],
]);
export const ladleLift = keyed([
  [10300, 0],
  [11900, 408],
  [17500, 408],
  [19600, 0],
]);
export const ladleTilt = keyed([
  [11900, 0],
  [12900, 1],
  [16400, 1],
  [17400, 0],
]);
export const charged = keyed(
  [
    [13100, 0],
    [16500, 1],
  ],
  (share) => share,
);
export const tapped = keyed(
  [
    [27000, 0],
    [31500, 1],
  ],
  (share) => share,
);
export const vesselTilt = keyed([
  [11700, 0],
  [12900, -50],
  [16500, -50],
  [17700, 0],
  [24900, 0],
  [26800, 92],
  [29200, 97],
  [31500, 106],
  [31700, 106],
  [33400, 0],
]);
export const lanceDown = keyed([
  [17600, 0],
  [18800, 1],
  [24200, 1],
  [25100, 0],
]);
export const blow = keyed([
  [18800, 0],
  [19200, 1],
  [23700, 1],
  [24200, 0],
]);
export const carbon = keyed(
  [
    [18900, 1],
    [23800, 0],
  ],
  (share) => share,
);
export const steelX = keyed([
  [25000, 1330],
  [26600, 1012],
  [31900, 1012],
  [33600, 1120],
]);
export const cameraX = keyed([
  [8500, -60],
  [10600, 500],
  [27700, 500],
  [30000, -20],
]);
export const zoom = keyed([
  [27700, 1],
  [30000, 0.582],
]);
export const floorY = keyed([
  [27700, 896],
  [30000, 840],
]);
