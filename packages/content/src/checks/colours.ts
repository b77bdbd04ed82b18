import { type Fault, fault } from '../faults/fault.ts';
import { contrast } from './contrast.ts';
import { PAIRS, PALETTE } from './palette.ts';
import type { PackParts } from './parts.ts';

/** A pack's own colours exist in the look and can be read in both themes. */
export function checkColours({ pack }: PackParts): Fault[] {
  return (['light', 'dark'] as const).flatMap((theme) => checkTheme(theme, pack?.colours?.[theme] ?? {}));
}

function checkTheme(theme: 'light' | 'dark', own: Readonly<Record<string, string>>): Fault[] {
  const base = PALETTE[theme];
  const faults = Object.entries(own).flatMap(([token, value]) => {
    const path = ['colours', theme, token];
    if (!Object.hasOwn(base, token)) {
      return [fault('pack.yaml', 'colour-unknown', { path, values: { token, known: Object.keys(base).join(', ') } })];
    }
    return /^#[0-9a-f]{6}$/i.test(value) ? [] : [fault('pack.yaml', 'colour-format', { path, values: { value } })];
  });
  if (faults.length > 0) return faults;
  const colours = { ...base, ...own };
  return PAIRS.flatMap(([front, backs, least]) => backs.map((back) => ({ front, back, least })))
    .filter(({ front, back }) => front in own || back in own)
    .flatMap(({ front, back, least }) => {
      const ratio = contrast(colours[front] ?? '', colours[back] ?? '');
      if (ratio >= least) return [];
      const values = { front, back, theme, least, ratio: Math.floor(ratio * 100) / 100 };
      return [fault('pack.yaml', 'contrast', { path: ['colours', theme, front in own ? front : back], values })];
    });
}
