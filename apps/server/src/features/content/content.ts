import type { Readable } from 'node:stream';
import type { Shelf, Visible } from '@oi/contract/content.ts';
import type { Packed } from './packed.ts';

/** A document as the server holds it. `whole` has the keys and never leaves the server; `shown` is what players read. */
export interface LoadedDocument {
  readonly shelf: Shelf;
  readonly id: string;
  /** SHA-256 of the whole document: what attempts and runs pin. */
  readonly hash: string;
  /** SHA-256 of the public part: its address, `/content/<hash>.json`. */
  readonly publicHash: string;
  readonly whole: Readonly<Record<string, unknown>>;
  readonly shown: Readonly<Record<string, unknown>>;
}

/** The content in memory: the current release, and what older attempts and runs pin. */
export interface Content {
  /** Everything that is visible at `now`. The same object until something changes. */
  visible(now: number): Visible;
  /** The time zone of the pack, which ends the boards' days. */
  timeZone(): string;
  /** A document of the current release that is visible at `now`. */
  find(shelf: Shelf, id: string, now: number): LoadedDocument | undefined;
  /** A document by the hash that was pinned, when it is in memory: what a unit may ask, since it awaits only its queries. */
  held(hash: string): LoadedDocument | undefined;
  /** The same from wherever it is, whatever release it came from; afterwards it is held for a while. */
  pinned(hash: string): Promise<LoadedDocument | undefined>;
  /** The same as bytes for the routes; content that is made up for a test needs none. */
  readonly served?: Served;
}

/** An open media file. */
export interface ServedMedia {
  type: string;
  bytes: number;
  /** Compressed copies of a text (drawings, captions); undefined for what is compressed already. */
  packed: (() => Promise<Packed>) | undefined;
  /** Reads from byte `from` to byte `to`, both included. */
  read(from: number, to: number): Readable;
}

/** What the routes send. */
export interface Served {
  /** The list of what is visible; its tag is the same on every server that shows the same. */
  visible(now: number): Packed;
  /** The public part of a document that is open at `now`, by its hash. */
  publicPart(publicHash: string, now: number): Promise<Packed | undefined>;
  /** A media file that an open document shows at `now`. */
  media(file: string, now: number): Promise<ServedMedia | undefined>;
}
