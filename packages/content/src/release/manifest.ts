import type { Entry, VisibleHomeSection, VisiblePack } from '@oi/contract/content.ts';
import type { Static } from 'typebox';
import type { Credit } from '../media/credits.ts';

/** A document's place in a release. */
export interface ManifestEntry {
  entry: Entry;
  /** SHA-256 of the whole document. */
  whole: string;
  /** Milliseconds; null = no bound. It is open from `opensAt` until just before `closesAt`. */
  opensAt: number | null;
  closesAt: number | null;
  /** Names of the media files that it shows. */
  media: string[];
}

/** A media file of a release, by its name in its address. */
export interface ManifestMedia {
  type: string;
  bytes: number;
  credit: Credit;
}

/** A release: everything that a server needs to know which document may be seen when. Plain JSON. */
export interface Manifest {
  format: 1;
  pack: Static<typeof VisiblePack>;
  home: Static<typeof VisibleHomeSection>[];
  entries: ManifestEntry[];
  media: Record<string, ManifestMedia>;
}
