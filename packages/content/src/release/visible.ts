import type { Visible } from '@oi/contract/content.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';

/** True while a document may be seen: from the very moment of `opensAt`, and no more at the moment of `closesAt`. */
export function isOpen({ opensAt, closesAt }: Pick<ManifestEntry, 'opensAt' | 'closesAt'>, now: number): boolean {
  return (opensAt === null || opensAt <= now) && (closesAt === null || now < closesAt);
}

/**
 * Gives all that may be seen of a release at a moment: a pure function, so that several servers agree without talking.
 * What is not open is named nowhere. `now` says for which moment the list was made; until `changesAt` it stays the same.
 */
export function visible(release: string, manifest: Manifest, now: number): Visible {
  const open = manifest.entries.filter((entry) => isOpen(entry, now));
  const refs = new Set(open.map(({ entry }) => `${entry.shelf}/${entry.id}`));
  const home = manifest.home
    .map((section) => ({ ...section, refs: section.refs.filter((ref) => refs.has(ref)) }))
    .filter((section) => section.refs.length > 0);
  return {
    release,
    pack: manifest.pack,
    home,
    entries: open.map(({ entry }) => entry),
    changesAt: nextChange(manifest.entries, now),
    now,
  };
}

function nextChange(entries: readonly ManifestEntry[], now: number): number | null {
  let next: number | null = null;
  for (const { opensAt, closesAt } of entries) {
    for (const at of [opensAt, closesAt]) {
      if (at !== null && at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}
