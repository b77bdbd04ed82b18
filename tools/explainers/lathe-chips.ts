import { faded, hot, moved, path, water } from './drawing.ts';
import { fix, line, type Point } from './geometry.ts';
import { cuts, tipAt } from './lathe-program.ts';
import { coolant, TRAY_Y, toScreen } from './lathe-timeline.ts';
import { mix, scatter } from './motion.ts';

const curl = (from: number, to: number): Point[] =>
  Array.from({ length: 22 }, (_, index): Point => {
    const a = mix(from, to, index / 21);
    const radius = 4 + a * 1.7;
    return [Math.cos(a) * radius, Math.sin(a) * radius];
  });

const shaving = (points: readonly Point[], colour: string): string =>
  path('k', line(points), 'style="stroke-width:9"') +
  path('k', line(points), `style="stroke:${colour};stroke-width:4.5"`);

const CHIP_EVERY = 300;
const chipLuck = scatter(400, 17);

/** Shavings curl at the tip, break off, fall and are carried away by the liquid. */
export function chips(tMs: number): string {
  const drawn: string[] = [];
  for (let index = Math.max(0, Math.floor((tMs - 6500) / CHIP_EVERY)); index * CHIP_EVERY <= tMs; index++) {
    const born = index * CHIP_EVERY;
    if (!cuts(born)) continue;
    const age = (tMs - born) / 1000;
    const [tipX, tipY] = toScreen(tipAt(born));
    if (age < CHIP_EVERY / 1000) {
      const [x, y] = toScreen(tipAt(tMs));
      const grown = curl(0, 3 + age * 24);
      const [endX, endY] = grown.at(-1) ?? [0, 0];
      drawn.push(
        shaving(
          grown.map(([cx, cy]): Point => [x + cx - endX + 4, y + cy - endY - 4]),
          hot,
        ),
      );
      continue;
    }
    const [a, b] = [chipLuck[(index * 2) % 400] ?? 0, chipLuck[(index * 2 + 1) % 400] ?? 0];
    const flight = age - CHIP_EVERY / 1000;
    const [speedX, speedY] = [-30 + a * 110, -190 + b * 120];
    const fallTime = (-speedY + Math.sqrt(speedY * speedY + 2 * 900 * (TRAY_Y + 4 - tipY))) / 900;
    const inAir = Math.min(flight, fallTime);
    const x = Math.max(186, tipX + speedX * inAir) + Math.max(0, flight - fallTime) * 128;
    const y = tipY + speedY * inAir + 450 * inAir * inAir;
    if (x > 760) continue;
    const colour = flight < 0.45 ? hot : '#d6dde1';
    drawn.push(
      moved(`translate(${fix(x)} ${fix(y)}) rotate(${fix(inAir * 420 + a * 360)})`, shaving(curl(0, 8), colour)),
    );
  }
  return drawn.join('');
}

const dropLuck = scatter(240, 7);

export function liquid(tMs: number): string {
  const force = coolant(tMs);
  if (force <= 0) return '';
  const [x, y] = toScreen(tipAt(tMs));
  const run = (tMs / 7) % 30;
  const jet = path(
    'k',
    `M${fix(x + 37)} ${fix(y - 58)}Q${fix(x + 18)} ${fix(y - 24)} ${fix(x + 4)} ${fix(y - 6)}`,
    `style="stroke:${water};stroke-width:9;stroke-dasharray:22 8;stroke-dashoffset:${fix(-run)}"`,
  );
  const drops = Array.from({ length: 60 }, (_, index) => {
    const [phase, a, b, c] = [0, 60, 120, 180].map((from) => dropLuck[from + index] ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    const age = ((tMs + phase * 900) % 900) / 1000;
    const [sourceX, sourceY] = toScreen(tipAt(tMs - age * 1000));
    const at = (s: number): Point => [
      sourceX + (a - 0.5) * 150 * s,
      sourceY + (-150 + b * 190) * s + 560 * s * s + c * 8,
    ];
    const [dropX, dropY] = at(age);
    return dropY > TRAY_Y ? '' : line([[dropX, dropY], at(age - 0.025)]);
  });
  return faded(force, jet, path('k', drops.join(''), `style="stroke:${water};stroke-width:6"`));
}
