import type { Entry, Shelf } from '@oi/contract/content.ts';
import { momentOf } from '../checks/dates.ts';
import { shelfOf } from '../checks/document.ts';
import { isMediaPath, isRef } from '../checks/formats.ts';
import type { FieldPath } from '../faults/fault.ts';
import { canonical, hashOf } from './canonical.ts';
import { entryOf } from './entry.ts';
import { publicPart } from './public-part.ts';
import { eachText, mapTexts } from './walk.ts';

type Fields = Record<string, unknown>;

/** Something that a document points at, and the field that does. */
export interface Pointing {
  to: string;
  path: FieldPath;
}

/** What the checks of a whole pack need of one document. */
export interface Outline {
  next: string;
  age: string;
  reviewed: string;
  district: string | null;
  refs: Pointing[];
  media: Pointing[];
}

/** A document as a release holds it, without its two parts. */
export interface BuiltDocument {
  /** Its file in the pack. */
  path: string;
  shelf: Shelf;
  id: string;
  /** SHA-256 of the whole document. */
  hash: string;
  publicHash: string;
  entry: Entry;
  /** Milliseconds; null = no bound. */
  opensAt: number | null;
  closesAt: number | null;
  outline: Outline;
}

/** The two parts of a document, canonical JSON. `whole` has the keys and never leaves the server. */
export interface Parts {
  whole: string;
  shown: string;
}

/** Gives the address of a pack's file, or undefined when the pack lacks it. */
export type AddressOf = (path: string) => string | undefined;

/** Builds a document that has no faults of its own: its parts with media by address, their hashes, its card and its outline. */
export function buildDocument(
  path: string,
  document: Fields,
  addressOf: AddressOf,
): { built: BuiltDocument; parts: Parts } {
  const shelf = shelfOf(path);
  const id = path.slice(shelf.length + 1, -'.yaml'.length);
  const outline = outlineOf(document);
  const placed = mapTexts(document, (text) => (isMediaPath(text) ? (addressOf(text) ?? text) : text)) as Fields;
  const parts = {
    whole: canonical({ ...placed, shelf, id }),
    shown: canonical({ ...publicPart(shelf, placed), shelf, id }),
  };
  const publicHash = hashOf(parts.shown);
  const built = {
    path,
    shelf,
    id,
    hash: hashOf(parts.whole),
    publicHash,
    entry: entryOf({ shelf, id, publicHash }, placed),
    opensAt: momentOr(document.opensAt),
    closesAt: momentOr(document.closesAt),
    outline,
  };
  return { built, parts };
}

function outlineOf(document: Fields): Outline {
  const refs: Pointing[] = [];
  const media: Pointing[] = [];
  eachText(document, (text, path) => {
    if (isRef(text)) refs.push({ to: text, path });
    else if (isMediaPath(text)) media.push({ to: text, path });
  });
  const { next, age, reviewed, district } = document as Record<string, string>;
  return { next: next ?? '', age: age ?? '', reviewed: reviewed ?? '', district: district ?? null, refs, media };
}

function momentOr(text: unknown): number | null {
  return typeof text === 'string' ? (momentOf(text) ?? null) : null;
}
