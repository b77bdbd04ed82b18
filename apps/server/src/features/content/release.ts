import { join } from 'node:path';
import type { ReadPack } from '@oi/content/read-pack.ts';
import type { BuiltRelease } from '@oi/content/release/build-release.ts';
import type { Db } from '../../db/db.ts';
import { write } from '../../db/write.ts';
import type { MediaStore } from './media-store.ts';
import {
  currentRelease,
  type DocumentMediaRow,
  type DocumentRow,
  keepDocuments,
  pointAt,
  storedDocuments,
} from './store.ts';

export interface Releasing {
  db: Db;
  mediaStore: MediaStore;
  clock: () => number;
}

/** What a release did. */
export interface Released {
  hash: string;
  /** The release that players read before; undefined when this is the first one. */
  before: string | undefined;
  newDocuments: number;
  newMedia: number;
}

/** So many documents are written at a time, so that players' answers are never held up. */
const BATCH = 100;

/**
 * Stores a release and lets players read it: first its media, then its documents, and last the release and the pointer
 * in one unit. Whatever ends it earlier leaves players with the release before. Releasing again what players read
 * already changes nothing; releasing an older pack again is how one rolls back.
 */
export async function releasePack(
  { db, mediaStore, clock }: Releasing,
  pack: ReadPack,
  built: BuiltRelease,
): Promise<Released> {
  let newMedia = 0;
  for (const { path, file } of pack.media) {
    if (built.manifest.media[file] === undefined || (await mediaStore.has(file))) continue;
    await mediaStore.put(file, join(pack.dir, path));
    newMedia += 1;
  }
  const newDocuments = await storeDocuments(db, pack, built);
  const before = await currentRelease(db);
  if (before !== built.hash) {
    const at = clock();
    await write(db, (tx) => pointAt(tx, { hash: built.hash, manifest: built.json, created_at: at }, at));
  }
  return { hash: built.hash, before, newDocuments, newMedia };
}

async function storeDocuments(db: Db, pack: ReadPack, { manifest }: BuiltRelease): Promise<number> {
  const mediaOf = new Map(manifest.entries.map(({ whole, media }) => [whole, media]));
  let count = 0;
  for (let from = 0; from < pack.documents.length; from += BATCH) {
    const batch = pack.documents.slice(from, from + BATCH);
    const stored = await storedDocuments(
      db,
      batch.map(({ hash }) => hash),
    );
    const fresh = batch.filter(({ hash }) => !stored.has(hash));
    if (fresh.length === 0) continue;
    const rows = fresh.map((document): DocumentRow => {
      const { whole, shown } = pack.partsOf(document);
      const { hash, shelf, id, publicHash } = document;
      return { hash, shelf, id, public_hash: publicHash, whole, shown };
    });
    const media = fresh.flatMap(({ hash }) =>
      (mediaOf.get(hash) ?? []).map((file): DocumentMediaRow => ({ file, document: hash })),
    );
    await write(db, (tx) => keepDocuments(tx, rows, media));
    count += fresh.length;
  }
  return count;
}
