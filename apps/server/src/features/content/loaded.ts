import type { Manifest, ManifestEntry } from '@oi/content/release/manifest.ts';
import type { Shelf } from '@oi/contract/content.ts';
import type { Reads } from '../../db/db.ts';
import type { LoadedDocument } from './content.ts';
import { type DocumentRow, readDocuments, readManifest } from './store.ts';

/** A document with its public part as text, ready to be sent. */
export interface HeldDocument extends LoadedDocument {
  readonly shownText: string;
}

/** A release in memory, with the ways to find things in it. */
export interface LoadedRelease {
  hash: string;
  manifest: Manifest;
  /** Documents by the hash of the whole. */
  documents: ReadonlyMap<string, HeldDocument>;
  byRef: ReadonlyMap<string, ManifestEntry>;
  byPublicHash: ReadonlyMap<string, ManifestEntry[]>;
  byMedia: ReadonlyMap<string, ManifestEntry[]>;
}

const BATCH = 500;

/** Gives a stored document; its JSON is parsed when somebody looks into it. */
export function hold(row: DocumentRow): HeldDocument {
  let whole: Record<string, unknown> | undefined;
  let shown: Record<string, unknown> | undefined;
  return {
    shelf: row.shelf as Shelf,
    id: row.id,
    hash: row.hash,
    publicHash: row.public_hash,
    shownText: row.shown,
    get whole() {
      whole ??= JSON.parse(row.whole) as Record<string, unknown>;
      return whole;
    },
    get shown() {
      shown ??= JSON.parse(row.shown) as Record<string, unknown>;
      return shown;
    },
  };
}

/**
 * Loads a release; documents that are in memory already are taken over.
 *
 * @throws Error when the database lacks the release or one of its documents
 */
export async function loadRelease(
  db: Reads,
  hash: string,
  before: ReadonlyMap<string, HeldDocument> = new Map(),
): Promise<LoadedRelease> {
  const json = await readManifest(db, hash);
  if (json === undefined) throw new Error(`The database lacks the release ${hash}.`);
  const manifest = JSON.parse(json) as Manifest;
  const wanted = manifest.entries.map(({ whole }) => whole);
  const documents = new Map<string, HeldDocument>();
  const missing: string[] = [];
  for (const whole of wanted) {
    const held = before.get(whole);
    if (held) documents.set(whole, held);
    else missing.push(whole);
  }
  for (let from = 0; from < missing.length; from += BATCH) {
    for (const row of await readDocuments(db, missing.slice(from, from + BATCH))) documents.set(row.hash, hold(row));
  }
  const lost = wanted.find((whole) => !documents.has(whole));
  if (lost !== undefined) throw new Error(`The database lacks the document ${lost} of the release ${hash}.`);
  return {
    hash,
    manifest,
    documents,
    byRef: new Map(manifest.entries.map((one) => [`${one.entry.shelf}/${one.entry.id}`, one])),
    byPublicHash: Map.groupBy(manifest.entries, ({ entry }) => entry.hash),
    byMedia: groupByMedia(manifest.entries),
  };
}

function groupByMedia(entries: readonly ManifestEntry[]): Map<string, ManifestEntry[]> {
  const groups = new Map<string, ManifestEntry[]>();
  for (const entry of entries) {
    for (const file of entry.media) {
      const group = groups.get(file);
      if (group) group.push(entry);
      else groups.set(file, [entry]);
    }
  }
  return groups;
}
