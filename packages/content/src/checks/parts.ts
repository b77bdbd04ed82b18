import type { Static } from 'typebox';
import type { Home, Pack } from '../documents/pack.ts';
import type { Fault } from '../faults/fault.ts';
import type { Credit } from '../media/credits.ts';
import type { BuiltDocument } from '../release/build-document.ts';

/** All that a pack holds, as far as it could be read. */
export interface PackParts {
  /** Absent when pack.yaml has faults of its own. */
  pack: Static<typeof Pack> | undefined;
  home: Static<typeof Home> | undefined;
  /** Documents without faults of their own. */
  documents: readonly BuiltDocument[];
  /** Documents whose files exist but have faults; references to them are not blamed as well. */
  faulty: ReadonlySet<string>;
  /** Media files by their path. */
  media: ReadonlySet<string>;
  credits: ReadonlyMap<string, Credit>;
  /** The moment of the check, milliseconds. */
  now: number;
}

/** One check over a whole pack. */
export type PackCheck = (parts: PackParts) => Fault[];

/** Gives the reference of a document: `quizzes/metal`. */
export function refOf({ shelf, id }: { shelf: string; id: string }): string {
  return `${shelf}/${id}`;
}
