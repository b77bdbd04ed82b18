import { AGE_MARKS } from '@oi/contract/content.ts';
import { type Fault, fault } from '../faults/fault.ts';
import { type PackParts, refOf } from './parts.ts';

/** No document is for older people than the pack says, and no step leads to what one may not see. */
export function checkAges({ pack, documents }: PackParts): Fault[] {
  const known = new Map(documents.map((document) => [refOf(document), document]));
  return documents.flatMap(({ path: file, outline: { age, next } }) => {
    const faults: Fault[] = [];
    if (pack && yearsOf(age) > yearsOf(pack.age)) {
      faults.push(fault(file, 'age-above-pack', { path: ['age'], values: { age, pack: pack.age } }));
    }
    const nextAge = known.get(next)?.outline.age ?? age;
    if (yearsOf(nextAge) > yearsOf(age))
      faults.push(fault(file, 'age-next-above', { path: ['next'], values: { age, nextAge } }));
    return faults;
  });
}

function yearsOf(mark: string): number {
  return (AGE_MARKS as readonly string[]).includes(mark) ? Number.parseInt(mark, 10) : 0;
}
