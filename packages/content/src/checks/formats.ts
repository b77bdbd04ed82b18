import { Ref, Slug } from '@oi/contract/basics.ts';
import type { TSchema } from 'typebox';
import { Day, MediaPath, Moment, Source, Statement } from '../documents/common.ts';
import type { FORMATS } from '../faults/words.ts';

/** The name of each pattern, under which `FORMATS` describes it to people. */
const names: ReadonlyMap<string, keyof typeof FORMATS> = new Map([
  [patternOf(Slug), 'slug'],
  [patternOf(Ref), 'ref'],
  [patternOf(MediaPath), 'media'],
  ['^media/[a-z0-9./-]+$', 'media'],
  ['^/?media/[a-z0-9./-]+$', 'media'],
  [patternOf(Day), 'day'],
  [patternOf(Moment), 'moment'],
  [patternOf(Source.anyOf[0].properties.url), 'url'],
  [patternOf(Statement.properties.asOf), 'age'],
  ['^[a-z]{2}$', 'language'],
]);

/** Gives what to say about a value that misses a pattern: its name, or the pattern itself. */
export function formatOf(pattern: string): string {
  return names.get(pattern) ?? pattern;
}

const REF = new RegExp(patternOf(Ref));
const MEDIA = new RegExp(patternOf(MediaPath));

/** True for a whole text that is a reference to a document. */
export function isRef(text: string): boolean {
  return REF.test(text);
}

/** True for a whole text that is the path of a pack's file. */
export function isMediaPath(text: string): boolean {
  return MEDIA.test(text);
}

/** The types of schemas do not tell their options. */
function patternOf(schema: TSchema): string {
  return (schema as { pattern?: string }).pattern ?? '';
}
