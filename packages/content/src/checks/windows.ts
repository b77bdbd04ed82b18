import { type Fault, fault } from '../faults/fault.ts';
import { type PackParts, refOf } from './parts.ts';

/** The one step that an end screen offers is visible whenever the screen is. */
export function checkWindows({ documents }: PackParts): Fault[] {
  const known = new Map(documents.map((document) => [refOf(document), document]));
  return documents.flatMap(({ path: file, opensAt, closesAt, outline }) => {
    const next = known.get(outline.next);
    if (!next) return [];
    const late = (next.opensAt ?? 0) > (opensAt ?? 0);
    const early = (next.closesAt ?? Number.POSITIVE_INFINITY) < (closesAt ?? Number.POSITIVE_INFINITY);
    return late || early ? [fault(file, 'next-closed', { path: ['next'], values: { ref: outline.next } })] : [];
  });
}
