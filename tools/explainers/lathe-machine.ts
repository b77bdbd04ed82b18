import { box, circle, moved, path } from './drawing.ts';
import { fix, line, loop, type Point } from './geometry.ts';
import { tipAt } from './lathe-program.ts';
import { AXIS_Y, angle, coolant, TRAY_Y, toScreen, turns } from './lathe-timeline.ts';

/** A ball of the spindle's bearing with its rings, cut along the axis. */
function bearing(x: number, y: number, tMs: number): string {
  const spin = turns(tMs) * 900 * Math.sign(AXIS_Y - y);
  return (
    box('k steel', [x - 19, y - 20], [38, 40]) +
    moved(`translate(${x} ${y}) rotate(${fix(spin)})`, circle('k face', [0, 0], 14), path('t', 'M-9 0H9'))
  );
}

export function headstock(tMs: number): string {
  const keyY = -Math.sin(angle(tMs, 0.1)) * 40;
  const keyway =
    Math.cos(angle(tMs, 0.1)) > 0 ? path('t', `M0 ${fix(AXIS_Y + keyY)}H126`, 'style="stroke-width:5"') : '';
  return [
    path('k cut', 'M-10 440H138V896H-10z'),
    path('k face', 'M-10 514H92V686H-10z'),
    path('k body2', 'M-10 322H138V440H-10z'),
    box('k steel', [-10, AXIS_Y - 46], [162, 92]),
    keyway,
    bearing(112, AXIS_Y - 67, tMs),
    bearing(112, AXIS_Y + 67, tMs),
    bearing(22, AXIS_Y - 67, tMs),
    bearing(22, AXIS_Y + 67, tMs),
  ].join('');
}

/** One jaw of three: a block that grips the bar, seen from the side as it goes round. */
function jaw(a: number): string {
  const half = 22;
  const edges = [88, 146].flatMap((reach) => [-half, half].map((side) => -reach * Math.sin(a) - side * Math.cos(a)));
  const [top, bottom] = [Math.min(...edges), Math.max(...edges)];
  const stepAt = -118 * Math.sin(a);
  return (
    box('k steel', [216, AXIS_Y + top], [42, bottom - top]) +
    (Math.cos(a) > 0 ? path('t', `M232 ${fix(AXIS_Y + stepAt - 16 * Math.cos(a))}v${fix(32 * Math.cos(a))}`) : '')
  );
}

export function chuck(tMs: number): { behind: string; front: string } {
  const jaws = [0, 1 / 3, 2 / 3].map((offset) => angle(tMs, offset));
  const slots = [1 / 6, 1 / 2, 5 / 6]
    .map((offset) => angle(tMs, offset))
    .filter((a) => Math.cos(a) > 0)
    .map((a) => box('ink', [170, AXIS_Y - 132 * Math.sin(a) - 11 * Math.cos(a)], [26, 22 * Math.cos(a)], 'rx="4"'));
  return {
    behind: jaws
      .filter((a) => Math.cos(a) <= 0)
      .map(jaw)
      .join(''),
    front:
      box('k steel2', [150, AXIS_Y - 156], [66, 312], 'rx="6"') +
      slots.join('') +
      path('t', 'M206 452V748') +
      jaws
        .filter((a) => Math.cos(a) > 0)
        .map(jaw)
        .join(''),
  };
}

/** The tool on its cross slide: the carriage runs along the beam, the slide moves square to the axis. */
export function tool(tMs: number): string {
  const [x, y] = toScreen(tipAt(tMs));
  return [
    box('k steel', [x - 26, 352], [52, y - 352 - 92]),
    path('t', `M${fix(x)} 392V${fix(y - 104)}`),
    path('k body2', `M${fix(x - 62)} 330h124l8 12v58h-140v-58z`),
    circle('k sig', [x - 40, 368], 9),
    circle('k sig', [x + 40, 368], 9),
    path('k steel2', `M${fix(x - 26)} ${fix(y - 96)}h52v22l-36 46h-16z`),
    path('k sig', `M${fix(x)} ${fix(y)}l-13 -42 13 -18 13 18z`),
    path('k', `M${fix(x + 48)} 400V${fix(y - 84)}l-10 22`, `style="stroke-width:13"`),
    path('k', `M${fix(x + 48)} 400V${fix(y - 84)}l-10 22`, `style="stroke:#98a5ad;stroke-width:6"`),
  ].join('');
}

export function bed(tMs: number): string {
  const drift = (tMs / 1000) * 60;
  const surface = Array.from({ length: 31 }, (_, index): Point => {
    const x = 150 + index * 20;
    return [x, TRAY_Y + 4 + Math.sin((x - drift) / 26) * 2.5 * (0.3 + coolant(tMs))];
  });
  return (
    path('k cut', 'M138 800H166V868H730V896H138z') +
    path('cool', loop([...surface, [730, 866], [168, 866], [168, TRAY_Y + 4]])) +
    path('k', line(surface.slice(1))) +
    path('k', 'M166 800V868H730')
  );
}
