import { faded, hot, path } from './drawing.ts';
import { fix, line, loop, type Point } from './geometry.ts';
import { barAt, contour } from './lathe-program.ts';
import { AXIS_Y, angle, FACE_X, SCALE, toScreen } from './lathe-timeline.ts';
import { scatter } from './motion.ts';

const skinMarks = scatter(90, 31);

export function bar(tMs: number): string {
  const { radius, cutAt } = barAt(tMs);
  const x = (column: number): number => FACE_X - column - 0.5;
  const band = (low: number, high: number): string =>
    loop([
      ...radius.map((r, column): Point => [x(column), AXIS_Y + r * SCALE * low]),
      ...radius.map((r, column): Point => [x(column), AXIS_Y + r * SCALE * high]).reverse(),
    ]);
  const skinFrom = cutAt.findLastIndex((at) => at > 0) + 1;
  const skinX = x(skinFrom) + 1;
  const marks = Array.from({ length: 30 }, (_, index) => {
    const a = angle(tMs, skinMarks[index] ?? 0);
    const [markX, length] = [264 + (skinMarks[30 + index] ?? 0) * 300, 12 + (skinMarks[60 + index] ?? 0) * 26];
    if (Math.cos(a) < 0.1 || markX + length > skinX - 4) return '';
    return `M${fix(markX)} ${fix(AXIS_Y - 90 * Math.sin(a))}h${fix(length)}`;
  });
  const glow = [0, 1, 2, 3, 4].map((age) => {
    const columns = radius.map((r, column) => {
      const since = tMs - (cutAt[column] ?? 0);
      return since >= age * 130 && since < (age + 1) * 130
        ? `M${fix(x(column) + 0.7)} ${fix(AXIS_Y - r * SCALE)}V${fix(AXIS_Y + r * SCALE)}`
        : '';
    });
    return path('', columns.join(''), `stroke="${hot}" stroke-width="1.6" opacity="${1 - age * 0.19}"`);
  });
  const steps = radius.map((r, column) => {
    const next = radius[column + 1] ?? r;
    return next - r > 1 ? `M${fix(x(column))} ${fix(AXIS_Y - next * SCALE)}V${fix(AXIS_Y + next * SCALE)}` : '';
  });
  return [
    path('steel', band(-1, 1)),
    path('face', band(-0.62, -0.3)),
    path('steel2', band(0.55, 1)),
    path('steel2', `M216 ${AXIS_Y - 90}H${fix(skinX)}V${AXIS_Y + 90}H216z`),
    path('t', marks.join(''), 'style="stroke-width:3"'),
    ...glow,
    path('t', steps.join('')),
    path(
      'k',
      `${loop([[216, AXIS_Y - 90], ...radius.map((r, column): Point => [x(column), AXIS_Y - r * SCALE]).reverse(), ...radius.map((r, column): Point => [x(column), AXIS_Y + r * SCALE]), [216, AXIS_Y + 90]])}`,
    ),
  ].join('');
}

/** The pawn that is still hidden in the bar. */
export function hidden(opacity: number): string {
  const upper = contour.map(toScreen);
  const lower = contour.map(({ z, r }) => toScreen({ z, r: -r }));
  return faded(opacity, path('k', line(upper) + line(lower), `style="stroke-width:3;stroke-dasharray:11 9"`));
}
