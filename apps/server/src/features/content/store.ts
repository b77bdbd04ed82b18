import type { Reads, Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import type { ContentTables } from './tables.ts';

export type DocumentRow = ContentTables['document'];
export type DocumentMediaRow = ContentTables['document_media'];

/** The pointer has one row. */
const CURRENT = 'current';

/** Says which of these documents, by the hash of the whole, are stored already. */
export async function storedDocuments(db: Reads, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await db.q.selectFrom('document').select('hash').where('hash', 'in', hashes).execute();
  return new Set(rows.map(({ hash }) => hash));
}

/** Keeps documents with the media that they show; what is there already stays. */
export async function keepDocuments(
  tx: Unit,
  documents: readonly DocumentRow[],
  media: readonly DocumentMediaRow[],
): Promise<void> {
  await tx.q
    .insertInto('document')
    .values([...documents])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (media.length === 0) return;
  await tx.q
    .insertInto('document_media')
    .values([...media])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps a release whose documents are stored, and lets players read it. */
export async function pointAt(tx: Unit, release: ContentTables['release'], at: number): Promise<void> {
  await tx.q
    .insertInto('release')
    .values(release)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.q
    .insertInto('pointer')
    .values({ id: CURRENT, release: release.hash, moved_at: at })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((all) => ({ release: all.ref('excluded.release'), moved_at: all.ref('excluded.moved_at') })),
    )
    .execute();
}

const selectPointer = prepared((q) => q.selectFrom('pointer').select('release').where('id', '=', CURRENT));

/** Gives the hash of the release that players read; undefined before the first one. */
export async function currentRelease(db: Reads): Promise<string | undefined> {
  const [row] = await selectPointer(db);
  return row?.release;
}

/** Gives a release's manifest as it was hashed. */
export async function readManifest(db: Reads, hash: string): Promise<string | undefined> {
  const row = await db.q.selectFrom('release').select('manifest').where('hash', '=', hash).executeTakeFirst();
  return row?.manifest;
}

/** Gives documents by the hashes of their wholes, in no particular order. */
export async function readDocuments(db: Reads, hashes: readonly string[]): Promise<DocumentRow[]> {
  return db.q.selectFrom('document').selectAll().where('hash', 'in', hashes).execute();
}

const selectByPublicHash = prepared((q, p: { publicHash: string }) =>
  q.selectFrom('document').selectAll().where('public_hash', '=', p.publicHash).limit(8),
);

/** Gives the documents of any release that have this public part: they differ in what is hidden. */
export async function readByPublicHash(db: Reads, publicHash: string): Promise<DocumentRow[]> {
  return selectByPublicHash(db, { publicHash });
}

const selectByMedia = prepared((q, p: { file: string }) =>
  q
    .selectFrom('document_media')
    .innerJoin('document', 'document.hash', 'document_media.document')
    .selectAll('document')
    .where('document_media.file', '=', p.file)
    .limit(100),
);

/** Gives documents of any release that show a media file. */
export async function readByMedia(db: Reads, file: string): Promise<DocumentRow[]> {
  return selectByMedia(db, { file });
}
