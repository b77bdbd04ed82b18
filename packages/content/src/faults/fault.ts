import type { FaultCode } from './words.ts';

/** The way to a field inside a document: keys and indexes from the root. */
export type FieldPath = readonly (string | number)[];

/** A place in a text file, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Something wrong in a pack, before it is put into words: `values` fill the words of its code. */
export interface Fault {
  code: FaultCode;
  /** The file, from the pack's root. */
  file: string;
  path: FieldPath;
  values: Readonly<Record<string, string | number>>;
  /** Known when the file could not be read as a document; otherwise the place is found from `path`. */
  at?: Position;
}

/** Gives a fault; what is left out is empty. */
export function fault(file: string, code: FaultCode, rest: Partial<Omit<Fault, 'file' | 'code'>> = {}): Fault {
  return { code, file, path: rest.path ?? [], values: rest.values ?? {}, ...(rest.at ? { at: rest.at } : {}) };
}

/** Writes a path the way people read it: `questions[2].options[0].text`. */
export function writePath(path: FieldPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** Reads a path that `writePath` wrote. */
export function readPath(text: string): FieldPath {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) => (index === undefined ? step : Number(index)));
}
