import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';
import type { Fault, FieldPath } from '../faults/fault.ts';
import { explain } from './explain.ts';

/** Gives the faults of a value that stands at `at` in a file; none when it fits. */
export type Check = (file: string, value: unknown, at?: FieldPath) => Fault[];

/** More errors than any file should have; the library would stop at eight. */
const MOST_ERRORS = 2000;

/** Compiles a schema into a check. */
export function checkOf(schema: TSchema): Check {
  const compiled = Compile(schema);
  return (file, value, at = []) => {
    if (compiled.Check(value)) return [];
    const { maxErrors } = Settings.Get();
    Settings.Set({ maxErrors: MOST_ERRORS });
    try {
      return explain({ file, at, schema, value, errors: compiled.Errors(value) });
    } finally {
      Settings.Set({ maxErrors });
    }
  };
}
