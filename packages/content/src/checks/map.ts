import { type Fault, fault } from '../faults/fault.ts';
import type { PackParts } from './parts.ts';
import { idsTwice } from './quiz.ts';

/** Each district has an id and a tile of its own, and the pack's clock exists. */
export function checkMap({ pack }: PackParts): Fault[] {
  if (!pack) return [];
  const faults = idsTwice('pack.yaml', pack.districts, 'districts');
  const tiles = new Map<string, string>();
  pack.districts.forEach(({ id, column, row }, index) => {
    const tile = `${column}:${row}`;
    const other = tiles.get(tile);
    if (other !== undefined)
      faults.push(fault('pack.yaml', 'tile-twice', { path: ['districts', index, 'column'], values: { id: other } }));
    else tiles.set(tile, id);
  });
  if (!zoneExists(pack.timeZone)) {
    faults.push(fault('pack.yaml', 'time-zone-unknown', { path: ['timeZone'], values: { value: pack.timeZone } }));
  }
  return faults;
}

function zoneExists(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
