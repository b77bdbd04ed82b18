import { circle, path } from './drawing.ts';

/** Size of the printed picture in pixels of the drawing. */
export const PICTURE_WIDTH = 316;
export const PICTURE_HEIGHT = 470;

export const INKS = ['C', 'M', 'Y', 'K'] as const;
export type Ink = (typeof INKS)[number];

export const inkColour: Record<Ink, string> = { C: '#00a3e0', M: '#e5007e', Y: '#ffe600', K: '#14191f' };

const rocket = 'M158 58C204 112 210 186 202 296H114C106 186 112 112 158 58z';
const nose = 'M158 58C180 84 193 112 199 144H117C123 112 136 84 158 58z';
const fins = 'M111 226L66 306V346L116 306zM205 226L250 306V346L200 306z';
const nozzle = 'M132 296h52l9 22h-70z';
const flame = 'M127 318C108 356 140 390 158 424C176 390 208 356 189 318z';
const core = 'M143 318C136 342 150 360 158 380C166 360 180 342 173 318z';
const hills = 'M0 408C56 376 104 420 158 432C214 444 262 392 316 384V470H0z';
const sun = 'M60 64a32 32 0 1 0 .1 0z';
const planet = 'M262 96a34 34 0 1 0 .1 0z';
const stars =
  'M24 188l5 12 12 5-12 5-5 12-5-12-12-5 12-5zM286 214l4 9 9 4-9 4-4 9-4-9-9-4 9-4zM226 36l4 9 9 4-9 4-4 9-4-9-9-4 9-4z';
const sky = `M0 0H316V470H0z${rocket}${fins}${flame}${nozzle}${sun}${stars}`;

/** The four separations of one picture: only together do they give it its colours. */
export const separation: Record<Ink, string> = {
  C:
    path('', sky, `fill="${inkColour.C}" fill-rule="evenodd" opacity=".5"`) +
    path('', hills, `fill="${inkColour.C}" opacity=".8"`) +
    circle('', [158, 196], 25, `fill="${inkColour.C}"`),
  M:
    path('', nose + fins, `fill="${inkColour.M}"`) +
    path('', flame, `fill="${inkColour.M}" opacity=".5"`) +
    path('', planet, `fill="${inkColour.M}" opacity=".75"`),
  Y: path('', nose + fins + flame + sun + stars, `fill="${inkColour.Y}"`) + path('', hills, `fill="${inkColour.Y}"`),
  K:
    path('k', rocket + nose + fins + flame + core + hills + sun + planet + stars, 'style="stroke-width:5"') +
    path('ink', nozzle) +
    path(
      'k',
      'M216 150q46 18 92 -38M158 238v44M128 150h60M40 452v-22M96 458v-18M262 452v-26M214 460v-14',
      'style="stroke-width:5"',
    ) +
    circle('k', [158, 196], 25, 'style="stroke-width:7"'),
};

/** Inked stretches along one line of the picture, measured from its leading edge. */
export const stretches: Record<Ink, readonly (readonly [from: number, to: number])[]> = {
  C: [
    [0, 106],
    [133, 183],
    [210, 316],
  ],
  M: [
    [20, 88],
    [112, 204],
  ],
  Y: [
    [112, 204],
    [226, 292],
  ],
  K: [
    [18, 26],
    [110, 118],
    [133, 140],
    [176, 183],
    [198, 206],
    [222, 230],
    [288, 296],
  ],
};
