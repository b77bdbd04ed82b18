import { SHELVES } from '@oi/contract/content.ts';
import { mediaTypeOf } from '../media/types.ts';
import type { PackMedia, ReadPack } from '../read-pack.ts';
import type { BuiltDocument } from './build-document.ts';
import { canonical, hashOf } from './canonical.ts';
import type { Manifest } from './manifest.ts';

/** A release, ready to be stored. */
export interface BuiltRelease {
  /** SHA-256 of the manifest. */
  hash: string;
  manifest: Manifest;
  /** The manifest as it is hashed and stored. */
  json: string;
}

/** Makes a release of a pack. The same pack gives the same bytes on any machine at any time. */
export function buildRelease({ pack, home, documents, media }: ReadPack): BuiltRelease {
  const files = new Map(media.map((one) => [one.path, one]));
  const shown = new Map<string, PackMedia>();
  const entries = [...documents].sort(inOrder).map((document) => {
    const own = document.outline.media.flatMap(({ to }) => files.get(to) ?? []);
    for (const one of own) shown.set(one.file, one);
    return {
      entry: document.entry,
      whole: document.hash,
      opensAt: document.opensAt,
      closesAt: document.closesAt,
      media: [...new Set(own.map(({ file }) => file))].sort(),
    };
  });
  const { version: _, ...said } = pack;
  const manifest: Manifest = {
    format: 1,
    pack: { ...said, colours: pack.colours ?? { light: {}, dark: {} }, words: pack.words ?? {} },
    home: home.sections,
    entries,
    media: Object.fromEntries(
      [...shown].map(([file, { bytes, credit }]) => [
        file,
        { type: mediaTypeOf(file)?.mime ?? 'application/octet-stream', bytes, credit },
      ]),
    ),
  };
  const json = canonical(manifest);
  return { hash: hashOf(json), manifest, json };
}

/** By shelf in the order of the contract, then by id. */
function inOrder(a: BuiltDocument, b: BuiltDocument): number {
  return SHELVES.indexOf(a.shelf) - SHELVES.indexOf(b.shelf) || (a.id < b.id ? -1 : 1);
}
