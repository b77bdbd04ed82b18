import type { Shelf, Visible } from '@oi/contract/content.ts';

/** A document as the server holds it. `whole` has the keys and never leaves the server; `shown` is what players read. */
export interface LoadedDocument {
  shelf: Shelf;
  id: string;
  /** SHA-256 of the whole document: what attempts and runs pin. */
  hash: string;
  /** SHA-256 of the public part: its address, `/content/<hash>.json`. */
  publicHash: string;
  whole: Readonly<Record<string, unknown>>;
  shown: Readonly<Record<string, unknown>>;
}

/** The content in memory: the current release, and what older attempts and runs pin. */
export interface Content {
  /** Everything that is visible at `now`. */
  visible(now: number): Visible;
  /** The time zone of the pack, which ends the boards' days. */
  timeZone(): string;
  /** A document of the current release that is visible at `now`. */
  find(shelf: Shelf, id: string, now: number): LoadedDocument | undefined;
  /** A document by the hash that was pinned, whatever release it came from. */
  pinned(hash: string): Promise<LoadedDocument | undefined>;
}
