import { fix, type Point } from './geometry.ts';

export const WIDTH = 720;
export const HEIGHT = 1280;

export const ink = '#14191f';
export const hot = '#ff5b14';
export const signal = '#ffc61a';
export const water = '#3d86e6';
export const paper = '#fff';
export const ground = '#a9c9b6';
const quiet = '#a3aeb4';

/** Contours and fills of the drawing language, in the light theme, with lines for video (4 and 2 px). */
const style = `.k{fill:none;stroke:${ink};stroke-width:4;stroke-linejoin:round;stroke-linecap:round}
.t{fill:none;stroke:${ink};stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.ax{fill:none;stroke:${ink};stroke-width:2;stroke-dasharray:24 7 5 7;opacity:.6}
.n{stroke:none}.face{fill:${paper}}.body{fill:${ground}}.body2{fill:#5f937a}.steel{fill:#d6dde1}.steel2{fill:#98a5ad}
.hot{fill:${hot}}.sig{fill:${signal}}.cool{fill:${water}}.ink{fill:${ink}}.cut{fill:url(#cut)}.slag{fill:#e8e2d0}
.d{font-family:"OP Display";font-weight:800;font-feature-settings:"tnum","lnum"}
.p{font-family:Roboto,sans-serif;font-size:28px}`;

const definitions = `<defs><pattern id="cut" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h16v16H0z" fill="${paper}"/><path d="M0 0v16" stroke="${hot}" stroke-width="13"/></pattern></defs>`;

/** A path with classes of the style above; `more` holds further attributes. */
export const path = (classes: string, data: string, more = ''): string =>
  `<path class="${classes}" d="${data}" ${more}/>`;

export const circle = (classes: string, [x, y]: Point, radius: number, more = ''): string =>
  `<circle class="${classes}" cx="${fix(x)}" cy="${fix(y)}" r="${fix(radius)}" ${more}/>`;

export const box = (classes: string, [x, y]: Point, [width, height]: Point, more = ''): string =>
  `<rect class="${classes}" x="${fix(x)}" y="${fix(y)}" width="${fix(width)}" height="${fix(height)}" ${more}/>`;

export const moved = (transform: string, ...children: string[]): string =>
  `<g transform="${transform}">${children.join('')}</g>`;

/** Nothing at all when invisible, so still frames stay equal. */
export const faded = (opacity: number, ...children: string[]): string =>
  opacity <= 0 ? '' : `<g opacity="${Math.round(opacity * 100) / 100}">${children.join('')}</g>`;

export const word = (text: string, [x, y]: Point, size: number, fill = ink, more = ''): string =>
  `<text class="d" x="${fix(x)}" y="${fix(y)}" font-size="${size}" fill="${fill}" ${more}>${text}</text>`;

/** A numbered circle on a leader that ends with an orange dot on the named part. */
export function callout(number: string, badge: Point, part: Point, opacity: number): string {
  return faded(
    opacity,
    path('t', `M${badge.map(fix).join(' ')}L${part.map(fix).join(' ')}`, 'style="stroke-width:3"'),
    circle('n', part, 8, `fill="${hot}" style="stroke:${paper};stroke-width:3"`),
    circle('n', badge, 25, `fill="${ink}" style="stroke:${paper};stroke-width:3"`),
    word(number, [badge[0], badge[1] + 11.5], 35, paper, 'text-anchor="middle"'),
  );
}

/** A name below the drawing; `lit` 0…1 says how much it is spoken of now. */
export interface LegendEntry {
  mark: string;
  name: string;
  lit: number;
}

/** Two columns on the slab, read downwards. */
function legend(entries: readonly LegendEntry[], opacity: number): string {
  const rows = Math.ceil(entries.length / 2);
  const items = entries.map(({ mark, name, lit }, index) => {
    const [x, y] = [index < rows ? 48 : 396, 962 + (index % rows) * 52];
    return (
      faded(1 - lit, `<text class="p" x="${x + 34}" y="${y}" fill="${quiet}">${name}</text>`) +
      faded(lit, `<text class="p" x="${x + 34}" y="${y}" fill="${paper}">${name}</text>`) +
      word(mark, [x, y + 2], 38, signal)
    );
  });
  return faded(opacity, ...items);
}

export interface Sheet {
  title: string;
  art: string;
  /** Where the ground ends and the slab with the legend begins. */
  floor?: number;
  legends: readonly { entries: readonly LegendEntry[]; opacity: number }[];
}

/** The common sheet: a plain green ground (millimetre paper does not survive the video's bit rate), the title above, the drawing, the slab with the legend below. */
export function sheet({ title, art, floor = 896, legends }: Sheet): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><style>${style}</style>${definitions}${path('body', 'M0 0h720v1280H0z')}${path('ink', `M0 ${fix(floor)}h720V1280H0z`)}${art}${legends.map((one) => legend(one.entries, one.opacity)).join('')}${word(title, [48, 106], 84)}</svg>`;
}
