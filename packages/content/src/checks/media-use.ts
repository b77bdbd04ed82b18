import { type Fault, type FieldPath, fault } from '../faults/fault.ts';
import { type MediaType, mediaTypeOf } from '../media/types.ts';
import type { PackParts } from './parts.ts';

/** What certain fields need; a picture may be drawn or photographed. */
const NEEDS: Readonly<Record<string, { kinds: readonly MediaType['kind'][]; words: string }>> = {
  drawing: { kinds: ['drawing'], words: 'svg' },
  poster: { kinds: ['drawing', 'picture'], words: 'svg, jpg, png, webp, avif' },
  picture: { kinds: ['drawing', 'picture'], words: 'svg, jpg, png, webp, avif' },
  'captions.file': { kinds: ['captions'], words: 'vtt' },
  file: { kinds: ['video'], words: 'mp4, webm' },
};

/** Media that is shown exists, is of the right type and says whose it is; what nothing shows is told. */
export function checkMediaUse({ documents, media, credits, faulty }: PackParts): Fault[] {
  const faults: Fault[] = [];
  const used = new Set<string>();
  for (const { path: file, outline } of documents) {
    for (const { to, path } of outline.media) {
      used.add(to);
      const need = NEEDS[nameOf(path)];
      const kind = mediaTypeOf(to)?.kind;
      if (!media.has(to)) faults.push(fault(file, 'media-missing', { path, values: { path: to } }));
      else if (need && kind && !need.kinds.includes(kind)) {
        faults.push(fault(file, 'media-kind', { path, values: { path: to, expected: need.words } }));
      }
    }
  }
  for (const path of media) {
    if (!credits.has(path))
      faults.push(fault(path, 'credit-missing', { values: { key: path.slice('media/'.length) } }));
    // A faulty document may be the one that shows it.
    if (!used.has(path) && faulty.size === 0) faults.push(fault(path, 'media-unused'));
  }
  return faults;
}

function nameOf(path: FieldPath): string {
  const names = path.filter((step) => typeof step === 'string');
  return names[0] === 'captions' ? names.join('.') : (names.at(-1) ?? '');
}
