import { type Fault, type FieldPath, fault } from '../faults/fault.ts';
import { type PackParts, refOf } from './parts.ts';

/** Fields that may point into one folder only. */
const SHELF_OF: Readonly<Record<string, string>> = {
  professions: 'professions',
  factories: 'factories',
  video: 'videos',
};

/** Everything that is pointed at exists, is of the right type, and lies in a district of the pack. */
export function checkReferences({ pack, home, documents, faulty }: PackParts): Fault[] {
  const known = new Set([...documents.map(refOf), ...faulty]);
  const faults: Fault[] = [];
  const look = (file: string, ref: string, path: FieldPath) => {
    const field = path.findLast((step) => typeof step === 'string') ?? '';
    const shelf = SHELF_OF[field];
    if (shelf !== undefined && !ref.startsWith(`${shelf}/`))
      faults.push(fault(file, 'ref-shelf', { path, values: { ref, shelf } }));
    else if (!known.has(ref)) faults.push(fault(file, 'ref-missing', { path, values: { ref } }));
  };
  for (const { path: file, outline } of documents) {
    for (const { to, path } of outline.refs) look(file, to, path);
  }
  home?.sections.forEach((section, index) => {
    section.refs.forEach((ref, place) => {
      look('home.yaml', ref, ['sections', index, 'refs', place]);
    });
  });
  if (!pack) return faults;
  const districts = new Set(pack.districts.map(({ id }) => id));
  for (const { path: file, outline } of documents) {
    if (outline.district === null || districts.has(outline.district)) continue;
    const values = { district: outline.district, known: [...districts].join(', ') };
    faults.push(fault(file, 'district-unknown', { path: ['district'], values }));
  }
  return faults;
}
