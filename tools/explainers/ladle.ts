import { HEAT, LADLE_LIP, ladleCavity, ladleFill, ladleLift, ladleTilt, ladleX } from './converter-timeline.ts';
import { box, circle, moved, path } from './drawing.ts';
import { areaOf, below, fix, loop, type Point, shift, solve, turn } from './geometry.ts';
import { melt } from './melt.ts';
import { mix } from './motion.ts';

/** How much a ladle leaning about its lip can hold. */
function ladleHolds(tilt: number): number {
  const leaning = ladleCavity.map((point) => turn(point, tilt));
  return areaOf(below(leaning, turn(LADLE_LIP, tilt)[1]));
}

const pouringStart = solve(0, 90, (tilt) => ladleHolds(tilt) > HEAT);

/** Where the travelling ladle is and how it leans: it leans just enough to keep the melt at the lip. */
export function ladlePose(tMs: number): { centre: Point; tilt: number; area: number } {
  const area = ladleFill(tMs) * HEAT;
  const pouring = solve(0, 98, (tilt) => ladleHolds(tilt) > area);
  const tilt = ladleTilt(tMs) * (tMs > 12900 && tMs < 17500 ? Math.max(pouring, pouringStart) : pouringStart);
  const share = ladleTilt(tMs);
  const lip: Point = [mix(ladleX(tMs) + 78, 690, share), mix(708 - ladleLift(tMs), 312, share)];
  const arm = turn(LADLE_LIP, tilt);
  return { centre: [lip[0] - arm[0], lip[1] - arm[1]], tilt, area };
}

export function ladle(mark: string, centre: Point, tilt: number, area: number, dots: number, tMs: number): string {
  const place = (point: Point): Point => shift(turn(point, tilt), centre);
  const shell = (
    [
      [-92, -76],
      [92, -76],
      [75, 80],
      [-75, 80],
    ] as const
  ).map(place);
  const cavity = ladleCavity.map(place);
  return [
    path('k cut', loop(shell)),
    path('k face', loop(cavity)),
    melt(mark, cavity, area, 0, tMs, dots),
    path('k', loop(cavity)),
  ].join('');
}

export function car(x: number): string {
  const wheel = (at: number): string => {
    const spoke = (x / 18) * (180 / Math.PI);
    return moved(
      `translate(${fix(at)} 878) rotate(${fix(spoke)})`,
      circle('k steel', [0, 0], 17),
      path('t', 'M-11 0H11M0 -11V11'),
    );
  };
  return box('k body2', [x - 92, 862], [184, 14]) + wheel(x - 54) + wheel(x + 54);
}

/** The crane: its plate hook goes behind the ladle to the axle the ladle leans about. */
export function crane(tMs: number, [ladleCentreX, ladleCentreY]: Point): string {
  const holds = tMs >= 10300 && tMs <= 19600;
  const x = holds ? ladleCentreX : 600;
  const hookY = holds ? Math.max(204, ladleCentreY - 140) : 320;
  return [
    path('k body2', 'M430 136H1240V154H430z'),
    path('k sig', `M${fix(x - 40)} 154h80v14h-80z`),
    path('t', `M${fix(x - 14)} 168V${fix(hookY)}M${fix(x + 14)} 168V${fix(hookY)}`),
    path(
      'k steel2',
      `M${fix(x - 34)} ${fix(hookY)}h68v14h-20v${fix(holds ? ladleCentreY - hookY : 60)}h-28v${fix(holds ? hookY - ladleCentreY : -60)}h-20z`,
    ),
  ].join('');
}
