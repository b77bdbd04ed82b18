import type { TSchema } from 'typebox';
import { type Fault, fault } from '../faults/fault.ts';

/** A pure step that lifts a document from one version of its type to the next. */
export type Upgrade = (document: Record<string, unknown>) => Record<string, unknown>;

/** A type that grows: its schema at the current version, and the steps that lift older ones, by the version they give. */
export interface Versioned {
  version: number;
  schema: TSchema;
  upgrades: Readonly<Record<number, Upgrade>>;
}

/**
 * Lifts a document to the current version of its type. A document without a version is left for the schema to judge.
 *
 * @throws {Error} when the type lacks a step: a fault of the program, not of the pack
 */
export function upgrade(
  type: Versioned,
  file: string,
  document: Record<string, unknown>,
): { document: Record<string, unknown>; faults: Fault[] } {
  const { version } = document;
  if (version === undefined) return { document, faults: [] };
  const known = type.version;
  if (!Number.isInteger(version) || (version as number) < 1) {
    return { document, faults: [fault(file, 'version-wrong', { path: ['version'], values: { known } })] };
  }
  if ((version as number) > known) {
    const values = { version: version as number, known };
    return { document, faults: [fault(file, 'version-newer', { path: ['version'], values })] };
  }
  let lifted = document;
  for (let next = (version as number) + 1; next <= known; next++) {
    const step = type.upgrades[next];
    if (!step) throw new Error(`no step lifts ${file} to version ${next}`);
    lifted = { ...withoutHoles(step(lifted)), version: next };
  }
  return { document: lifted, faults: [] };
}

/** A step that renames a field which is not there leaves a hole; to the schema it is a missing field. */
function withoutHoles(document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}
