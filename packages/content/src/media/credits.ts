import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Static, Type } from 'typebox';
import { isFields } from '../checks/quiz.ts';
import { checkOf } from '../checks/validator.ts';
import { type Fault, fault } from '../faults/fault.ts';
import type { PackFile } from '../files/list.ts';
import { textOf } from '../files/text.ts';
import { readYaml } from '../files/yaml.ts';

/** Licences under which a file may stand in a pack. `own` = made by the editors or for them; `permission` = the owner allowed it in writing (say where in `source`). */
export const LICENCES = [
  'own',
  'permission',
  'public-domain',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC-BY-SA-3.0',
  'CC-BY-SA-4.0',
  'MIT',
  'OFL-1.1',
  'Apache-2.0',
] as const;

export const Credit = Type.Object(
  {
    author: Type.String({ minLength: 2, maxLength: 200 }),
    licence: Type.Union(LICENCES.map((licence) => Type.Literal(licence))),
    source: Type.String({ minLength: 3, maxLength: 300 }),
    note: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
);
export type Credit = Static<typeof Credit>;

const check = checkOf(Credit);

/**
 * Reads all `credits.yaml` of a pack. A key is a path from the pack's `media` folder, or from the folder of the
 * `credits.yaml` that holds it.
 */
export function readCredits(
  dir: string,
  files: readonly PackFile[],
  media: ReadonlySet<string>,
): { credits: Map<string, Credit>; faults: Fault[] } {
  const credits = new Map<string, Credit>();
  const faults: Fault[] = [];
  for (const { path: file } of files) {
    const read = textOf(file, readFileSync(join(dir, file)));
    const yaml = read.fault ? { faults: [read.fault] } : readYaml(file, read.text);
    faults.push(...yaml.faults);
    if (yaml.faults.length > 0 || !('value' in yaml)) continue;
    if (!isFields(yaml.value)) {
      faults.push(fault(file, 'not-fields', { at: { line: 1, column: 1 } }));
      continue;
    }
    for (const [key, credit] of Object.entries(yaml.value)) {
      const choices = [posix.join('media', key), posix.join(posix.dirname(file), key)];
      const path = choices.find((one) => media.has(one));
      const misfits = check(file, credit, [key]);
      faults.push(...misfits);
      if (path === undefined)
        faults.push(fault(file, 'credit-no-file', { path: [key], values: { path: choices[0] ?? key } }));
      else if (credits.has(path)) faults.push(fault(file, 'credit-twice', { path: [key] }));
      else credits.set(path, credit as Credit);
    }
  }
  return { credits, faults };
}
