import { type Fault, fault } from '../faults/fault.ts';
import type { PackParts } from './parts.ts';

const DAY_MS = 86_400_000;
/** Somewhere on Earth it is already tomorrow. */
const AHEAD_MS = 14 * 3_600_000;

/** Facts were checked, not long ago, and not on a day that is still to come. */
export function checkReviews({ documents, now }: PackParts): Fault[] {
  return documents.flatMap(({ path: file, outline: { reviewed } }) => {
    const at = Date.parse(`${reviewed}T00:00:00Z`);
    const rest = { path: ['reviewed'], values: { value: reviewed } };
    if (at > now + AHEAD_MS) return [fault(file, 'reviewed-future', rest)];
    return now - at > 366 * DAY_MS ? [fault(file, 'reviewed-old', rest)] : [];
  });
}
