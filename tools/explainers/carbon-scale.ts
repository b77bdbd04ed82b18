import { carbon } from './converter-timeline.ts';
import { box, faded, ink, path, word } from './drawing.ts';
import { fix } from './geometry.ts';
import { mix } from './motion.ts';

/** The carbon scale: pig iron above the mark, steel in the hatched zone below it. */
export function carbonScale(tMs: number, opacity: number): string {
  const y = mix(372, 640, carbon(tMs));
  const ticks = Array.from({ length: 16 }, (_, index) => `M574 ${340 + index * 22}h${index % 5 ? 12 : 22}`).join('');
  return faded(
    opacity,
    box('face', [532, 262], [148, 436], 'rx="8"'),
    word('углерод', [603, 304], 38, ink, 'text-anchor="middle"'),
    box('cut', [574, 494], [20, 176]),
    path('t', `${ticks}M574 340V670`),
    path('k', 'M574 494h22'),
    word('чугун', [602, 416], 32),
    word('2,14&#160;%', [602, 504], 32),
    word('сталь', [602, 592], 32, '#b03800'),
    path('k sig', `M570 ${fix(y)}l-24 -13v26z`),
  );
}

/** The same scale lying down, for the end: which melt stands on which side of the mark. */
export function carbonLine(opacity: number): string {
  const ticks = Array.from({ length: 27 }, (_, index) => `M${74 + index * 22} 262v${index % 13 ? -12 : -24}`).join('');
  return faded(
    opacity,
    box('face', [48, 158], [624, 172], 'rx="8"'),
    word('чугун', [217, 212], 44, ink, 'text-anchor="middle"'),
    word('сталь', [503, 212], 44, '#b03800', 'text-anchor="middle"'),
    box('cut', [360, 262], [286, 20]),
    path('t', `${ticks}M74 262H646`),
    path('k', 'M360 228V290'),
    word('углерода свыше 2,14&#160;%', [217, 318], 30, ink, 'text-anchor="middle"'),
    word('углерода до 2,14&#160;%', [503, 318], 30, '#b03800', 'text-anchor="middle"'),
  );
}
