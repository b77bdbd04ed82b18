import { momentOf } from '@oi/content/checks/dates.ts';
import { mediaTypeOf } from '@oi/content/media/types.ts';
import { isOpen, visible } from '@oi/content/release/visible.ts';
import type { Visible } from '@oi/contract/content.ts';
import type { Db } from '../../db/db.ts';
import type { Content, LoadedDocument, ServedMedia } from './content.ts';
import { type HeldDocument, hold, type LoadedRelease, loadRelease } from './loaded.ts';
import { createLru } from './lru.ts';
import type { MediaStore } from './media-store.ts';
import { type Packed, pack } from './packed.ts';
import { currentRelease, readByMedia, readByPublicHash, readDocuments } from './store.ts';

/** The pointer is looked at this often, since another process may move it. */
const FOLLOW_MS = 2000;
/** Documents of older releases in memory. */
const OLDER = 2000;
/** Compressed documents and drawings in memory. */
const PACKED = 4000;

const PUBLIC_HASH = /^[0-9a-f]{64}$/;
const MEDIA_FILE = /^[0-9a-f]{32}\.[a-z0-9]{2,5}$/;

export interface OpenContentOptions {
  db: Db;
  mediaStore: MediaStore;
  /** Told when the pointer could not be followed; players go on with what is in memory. */
  warn?: (error: unknown) => void;
  followMs?: number;
}

export interface OpenContent extends Content {
  /** Looks at the pointer now: a process that moved it need not wait. */
  follow(): Promise<void>;
  close(): void;
}

/**
 * Opens the current release and follows the pointer. Requests for what is in the release never ask the database.
 *
 * What may be read is decided by the current release: a document or file that is in it is as open as it says. What only
 * older releases have (an attempt may pin it) is judged by its own dates.
 *
 * @throws Error when there is no release yet
 */
export async function openReleased({
  db,
  mediaStore,
  warn,
  followMs = FOLLOW_MS,
}: OpenContentOptions): Promise<OpenContent> {
  const first = await currentRelease(db);
  if (first === undefined) throw new Error('There is no release yet.');
  let current: LoadedRelease = await loadRelease(db, first);
  let shown: { release: string; list: Visible; packed: Packed } | undefined;
  const older = createLru<HeldDocument>(OLDER);
  const packed = createLru<Packed>(PACKED);

  const follow = async () => {
    const hash = await currentRelease(db);
    if (hash !== undefined && hash !== current.hash) current = await loadRelease(db, hash, current.documents);
  };
  let following = false;
  const timer = setInterval(() => {
    if (following) return;
    following = true;
    follow()
      .catch((error: unknown) => warn?.(error))
      .finally(() => {
        following = false;
      });
  }, followMs).unref();

  /** The list and its bytes, made once for each release and each span in which nothing opens or closes. */
  const showing = (now: number) => {
    const { list } = shown ?? {};
    const same = list && list.release === current.hash && list.now <= now && now < (list.changesAt ?? Infinity);
    if (shown && same) return shown;
    const made = visible(current.hash, current.manifest, now);
    const etag = `W/"${current.hash.slice(0, 24)}-${made.changesAt ?? 'end'}"`;
    shown = { release: current.hash, list: made, packed: pack(JSON.stringify(made), etag) };
    return shown;
  };

  const olderOpen = (document: HeldDocument, now: number) => {
    const entry = current.byRef.get(`${document.shelf}/${document.id}`);
    return isOpen(windowOf(document), now) && (entry === undefined || isOpen(entry, now));
  };

  const content: OpenContent = {
    visible: (now) => showing(now).list,
    timeZone: () => current.manifest.pack.timeZone,
    find(shelf, id, now) {
      const entry = current.byRef.get(`${shelf}/${id}`);
      return entry && isOpen(entry, now) ? current.documents.get(entry.whole) : undefined;
    },
    held: (hash) => current.documents.get(hash) ?? older.get(hash),
    async pinned(hash) {
      const known = content.held(hash);
      if (known) return known;
      if (!PUBLIC_HASH.test(hash)) return undefined;
      const [row] = await readDocuments(db, [hash]);
      return row && remember(older, hold(row));
    },
    served: {
      visible: (now) => showing(now).packed,
      async publicPart(publicHash, now) {
        if (!PUBLIC_HASH.test(publicHash)) return undefined;
        const entries = current.byPublicHash.get(publicHash);
        if (entries) {
          const entry = entries.find((one) => isOpen(one, now));
          const document = entry && current.documents.get(entry.whole);
          return document && packedPart(document);
        }
        const rows = await readByPublicHash(db, publicHash);
        const document = rows.map(hold).find((one) => olderOpen(one, now));
        return document && packedPart(document);
      },
      async media(file, now) {
        if (!MEDIA_FILE.test(file)) return undefined;
        const entries = current.byMedia.get(file);
        if (entries) {
          const media = current.manifest.media[file];
          return media && entries.some((one) => isOpen(one, now)) ? serve(file, media) : undefined;
        }
        const rows = await readByMedia(db, file);
        if (!rows.map(hold).some((one) => olderOpen(one, now))) return undefined;
        const bytes = await mediaStore.size(file);
        const type = mediaTypeOf(file)?.mime;
        return bytes === undefined || type === undefined ? undefined : serve(file, { type, bytes });
      },
    },
    follow,
    close: () => clearInterval(timer),
  };

  const packedPart = ({ publicHash, shownText }: HeldDocument): Packed => {
    const known = packed.get(publicHash);
    if (known) return known;
    const made = pack(shownText, `"${publicHash.slice(0, 32)}"`);
    packed.set(publicHash, made);
    return made;
  };

  const serve = (file: string, { type, bytes }: { type: string; bytes: number }): ServedMedia => ({
    type,
    bytes,
    packed: /\.(svg|vtt)$/.test(file) ? () => packedMedia(file, bytes) : undefined,
    read: (from, to) => mediaStore.open(file, { from, to }),
  });

  const packedMedia = async (file: string, bytes: number): Promise<Packed> => {
    const known = packed.get(file);
    if (known) return known;
    const parts = await mediaStore.open(file, { from: 0, to: Math.max(0, bytes - 1) }).toArray();
    const made = pack(Buffer.concat(parts as Buffer[]), `"${file.slice(0, 32)}"`);
    packed.set(file, made);
    return made;
  };

  return content;
}

function remember(lru: { set(key: string, value: HeldDocument): void }, document: HeldDocument): HeldDocument {
  lru.set(document.hash, document);
  return document;
}

/** The window of a document that only an older release has; its own fields say it. */
function windowOf({ whole }: LoadedDocument): { opensAt: number | null; closesAt: number | null } {
  const at = (text: unknown) => (typeof text === 'string' ? (momentOf(text) ?? null) : null);
  return { opensAt: at(whole.opensAt), closesAt: at(whole.closesAt) };
}
