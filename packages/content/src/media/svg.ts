import { type Fault, fault, type Position } from '../faults/fault.ts';
import type { FaultCode } from '../faults/words.ts';
import { scanSvg } from './svg-scan.ts';

const ELEMENTS = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan clipPath mask pattern marker linearGradient radialGradient stop'.split(
    ' ',
  ),
);
const TEXT_HOLDERS = new Set(['title', 'desc', 'text', 'tspan']);
const ATTRIBUTES = new Set(
  (
    'xmlns version id class role aria-label aria-hidden aria-labelledby focusable viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points ' +
    'transform opacity fill style fill-opacity fill-rule clip-rule clip-path mask stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset ' +
    'vector-effect paint-order color display visibility offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform ' +
    'clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight marker-start marker-mid marker-end orient refX refY pathLength rotate ' +
    'text-anchor dominant-baseline font-size font-weight font-family letter-spacing textLength lengthAdjust href xlink:href xmlns:xlink xml:space'
  ).split(' '),
);
/** What a style attribute may set: paint, and nothing that could leave the drawing's place. */
const STYLED = /^\s*(fill|stroke|opacity|stop|paint-order|clip-rule|font|text-anchor)[a-z-]*\s*:/;
const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};
/** The hatches that the page itself holds. */
const PAGE_IDS = new Set(['op-cut', 'op-cut-l']);
const FAIR_BYTES = 6144;

/**
 * Gives the faults of a drawing. Drawings are put into the page itself, so only elements and attributes of a known
 * list pass: nothing that runs, loads or restyles. Ids begin with the file's name, because many drawings share a page.
 */
export function checkSvg(file: string, text: string): Fault[] {
  const faults: Fault[] = [];
  const ids = new Map<string, number>();
  const links: { id: string; at: number }[] = [];
  const styles: number[] = [];
  const holders: string[] = [];
  const say = (code: FaultCode, at: number, values: Fault['values'] = {}) =>
    faults.push(fault(file, code, { values, at: placeOf(text, at) }));
  for (const part of scanSvg(text)) {
    if (part.type === 'fault') say('svg-syntax', part.at, { why: part.why });
    else if (part.type === 'close') holders.pop();
    else if (part.type === 'text') {
      if (!TEXT_HOLDERS.has(holders.at(-1) ?? '')) say('svg-syntax', part.at, { why: 'text outside <text>' });
    } else {
      const { name, attributes } = part;
      if (holders.length === 0 && name !== 'svg') say('svg-syntax', part.at, { why: `<${name}>` });
      holders.push(name);
      if (!ELEMENTS.has(name)) say('svg-element', part.at, { name, known: [...ELEMENTS].join(', ') });
      if (name === 'svg' && holders.length === 1 && !attributes.some((one) => one.name === 'viewBox'))
        say('svg-view-box', part.at);
      for (const { name: attribute, value, at } of attributes) {
        if (!ATTRIBUTES.has(attribute)) say('svg-attribute', at, { name: attribute });
        else if (attribute in NAMESPACES) {
          if (value !== NAMESPACES[attribute]) say('svg-reference', at, { value });
        } else if (attribute === 'id') {
          if (ids.has(value)) say('svg-id-twice', at, { id: value });
          ids.set(value, at);
        } else {
          if (attribute === 'style') {
            styles.push(at);
            const odd = value.split(';').find((one) => one.trim() !== '' && !STYLED.test(one));
            if (odd !== undefined) say('svg-attribute', at, { name: `style="${odd.trim()}"` });
          }
          if (outsideOf(attribute, value)) say('svg-reference', at, { value });
          else links.push(...idsIn(attribute, value).map((id) => ({ id, at })));
        }
      }
    }
  }
  if (faults.length > 0) return faults;
  const prefix = `${file.replace(/^.*\//, '').replace(/\.svg$/, '')}-`;
  for (const [id, at] of ids) if (!id.startsWith(prefix)) say('svg-id', at, { id, prefix });
  for (const { id, at } of links) if (!ids.has(id) && !PAGE_IDS.has(id)) say('svg-id-missing', at, { id });
  for (const at of styles) say('svg-style', at);
  const bytes = Buffer.byteLength(text);
  if (bytes > FAIR_BYTES) say('svg-large', 0, { bytes });
  return faults;
}

function isLink(attribute: string): boolean {
  return attribute === 'href' || attribute === 'xlink:href';
}

/** True for a value that could load something: any link but #id, any url() but url(#id), and what a style sheet could hide behind an escape. */
function outsideOf(attribute: string, value: string): boolean {
  if (isLink(attribute)) return !/^#[\w-]+$/.test(value);
  if (value.includes('\\') && attribute !== 'aria-label') return true;
  const left = value.replaceAll(/url\(#[\w-]+\)/g, '');
  return /url\s*\(|image\s*\(|image-set\s*\(|src\s*\(/i.test(left);
}

function idsIn(attribute: string, value: string): string[] {
  if (isLink(attribute)) return [value.slice(1)];
  if (attribute === 'aria-labelledby') return value.trim().split(/\s+/);
  return [...value.matchAll(/url\(#([\w-]+)\)/g)].map(([, id = '']) => id);
}

export function placeOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
