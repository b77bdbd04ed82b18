import {
  blow,
  carbon,
  charged,
  converterCavity,
  HEAT,
  ladleCavity,
  lanceDown,
  PIVOT,
  SLAG_LEFT,
  shellHalf,
  steelX,
  TAP_INNER,
  TAP_OUTER,
  tapped,
  vesselTilt,
} from './converter-timeline.ts';
import { box, faded, hot, ink, moved, paper, path, water } from './drawing.ts';
import { fix, levelOf, line, loop, mirrored, type Point, shift, turn } from './geometry.ts';
import { melt, sparks, stream } from './melt.ts';
import { clamp, mix } from './motion.ts';

/** Flame over the mouth while oxygen burns the carbon. */
function mouthFire(tMs: number, force: number): string {
  if (force <= 0) return '';
  const tongue = (middle: number, width: number, height: number, pace: number): string => {
    const lick = (x: number, k: number): string => fix(middle + x + Math.sin(tMs / pace + k + middle) * 13);
    const top = -200 - height * force * (0.9 + 0.1 * Math.sin(tMs / 70 + middle));
    return `M${middle - width} -190C${lick(-width - 18, 1)} ${fix(top + height * 0.5)} ${lick(-20, 2)} ${fix(top + height * 0.55)} ${lick(0, 3)} ${fix(top)}C${lick(24, 4)} ${fix(top + height * 0.5)} ${lick(width + 18, 5)} ${fix(top + height * 0.6)} ${middle + width} -190z`;
  };
  return (
    path('k hot', tongue(-34, 28, 130, 90) + tongue(36, 27, 112, 100)) +
    path('k hot', tongue(0, 50, 188, 110)) +
    path('sig', tongue(-2, 32, 118, 80)) +
    sparks([0, -230], 54, 560 * force, tMs, 3)
  );
}

function lance(tMs: number): string {
  const tip = mix(-330, 20, lanceDown(tMs));
  const run = (tMs / 9) % 40;
  const force = blow(tMs);
  const jet = [-16, 0, 16].map((x) => `M${x / 3} ${fix(tip + 8)}L${x} ${fix(tip + 58)}`).join('');
  return [
    box('k steel', [-11, -420], [22, 420 + tip]),
    path(
      'k',
      `M0 -410V${fix(tip - 8)}`,
      `style="stroke:${water};stroke-width:6;stroke-dasharray:22 18;stroke-dashoffset:${fix(-run)}"`,
    ),
    path('k steel2', `M-15 ${fix(tip - 10)}h30l-5 16h-20z`),
    faded(
      force,
      path('k', jet, `style="stroke:${water};stroke-width:6;stroke-dasharray:16 9;stroke-dashoffset:${fix(-run * 2)}"`),
    ),
  ].join('');
}

export function converter(tMs: number): string {
  const tilt = vesselTilt(tMs);
  const place = (point: Point): Point => shift(turn(point, tilt), PIVOT);
  const cavity = converterCavity.map(place);
  const area = charged(tMs) * mix(HEAT, SLAG_LEFT, tapped(tMs));
  const dots = charged(tMs) * mix(58, 6, carbon(tMs)) * (area / HEAT);
  const force = blow(tMs);
  const lanceShown = tMs > 17000 && tMs < 25300;
  const tapWall = ([TAP_INNER, TAP_OUTER] as const).map(place);
  return [
    path('k body2', `M${PIVOT[0] - 40} 896L${PIVOT[0] - 26} 540h52L${PIVOT[0] + 40} 896z`),
    moved(`translate(${PIVOT[0]} ${PIVOT[1]})`, mouthFire(tMs, force)),
    path('k cut', loop(mirrored(shellHalf).map(place))),
    path('k face', loop(cavity)),
    melt('heat', cavity, area, force, tMs, dots),
    lanceShown ? moved(`translate(${PIVOT[0]} ${PIVOT[1]})`, lance(tMs)) : '',
    force > 0 ? faded(force, sparks([PIVOT[0], PIVOT[1] + 76], 18, 250, tMs, 9, PIVOT[1] + 84)) : '',
    path('k', line(cavity)),
    path('', line(tapWall), `stroke="${ink}" stroke-width="22"`),
    path('', line(tapWall), `stroke="${tapped(tMs) > 0 && tapped(tMs) < 1 ? hot : paper}" stroke-width="14"`),
    path('ax', `M${PIVOT[0] - 186} ${PIVOT[1]}h372`),
  ].join('');
}

/** The pig iron's way from the lip through the mouth and down the lining. */
export function chargeStream(tMs: number): string {
  const open = clamp(Math.min((tMs - 12900) / 250, (16600 - tMs) / 250));
  if (open <= 0) return '';
  const cavity = converterCavity.map((point) => shift(turn(point, vesselTilt(tMs)), PIVOT));
  const level = levelOf(cavity, Math.max(300, charged(tMs) * HEAT));
  const fall: Point[] = [
    [688, 313],
    [700, 320],
    [709, 352],
    [713, 430],
    [716, 560],
  ];
  const wallX = (y: number): number => 716 + ((y - 575) / (698 - 575)) * 136;
  const foot = Math.min(690, level + 6);
  return stream(
    [...fall, ...(level < 575 ? [] : [[726, 590] as const, [wallX(foot) + 8, foot] as const])],
    12 * open,
    tMs,
  );
}

export function tapStream(tMs: number): string {
  const share = tapped(tMs);
  if (share <= 0 || share >= 1) return '';
  const [x, y] = shift(turn(TAP_OUTER, vesselTilt(tMs)), PIVOT);
  const cavity = ladleCavity.map((point) => shift(point, [steelX(tMs), 782]));
  const level = levelOf(cavity, Math.max(200, share * (HEAT - SLAG_LEFT)));
  return (
    stream(
      [
        [x - 8, y - 8],
        [x + 2, y + 4],
        [x + 6, y + 30],
        [x + 6, level + 4],
      ],
      12 * clamp(share * 12) * clamp((1 - share) * 12),
      tMs,
    ) + sparks([x + 6, level], 12, 190, tMs, 14, level + 2)
  );
}
