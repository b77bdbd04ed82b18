import type { Fault } from '../faults/fault.ts';
import type { PackFile } from '../files/list.ts';
import type { ReadMedia } from '../media/read-media.ts';
import type { AddressOf, BuiltDocument, Parts } from '../release/build-document.ts';

/** What came of a document's bytes. */
export type Made = { built: BuiltDocument; parts: Parts } | { faults: Fault[] };

/** What came of a document's file: its parts are fetched only when somebody needs them. */
export type Kept = { built: BuiltDocument; parts: () => Parts } | { faults: Fault[] };

/** What was worked out before from the same files. It only saves time: with any cache the results are the same. */
export interface PackCache {
  media(file: PackFile, read: () => ReadMedia): ReadMedia;
  document(file: PackFile, bytes: () => Uint8Array, addressOf: AddressOf, make: (bytes: Uint8Array) => Made): Kept;
  /** Writes what was learnt for the next time. */
  keep(): void;
}

/** Remembers nothing. */
export const noCache: PackCache = {
  media: (_, read) => read(),
  document: (_file, bytes, _addressOf, make) => lazily(make(bytes())),
  keep: () => undefined,
};

/** Gives what was made with its parts behind a function. */
export function lazily(made: Made): Kept {
  return 'faults' in made ? made : { built: made.built, parts: () => made.parts };
}
