import type { Engine } from '../db.ts';
import { DatabaseRefused } from '../errors.ts';
import type { Row } from './tables.ts';

/**
 * A backup is gzip over UTF-8 lines of JSON, the same for both engines; `zcat` shows it:
 *
 *     {"format":"open-industry-backup","version":1,"migrations":["001",…],"engine":"sqlite","madeAt":1764000000000}
 *     {"table":"player","columns":["number",…]}
 *     ["abc","vk",…]                                  one line per row: text, whole numbers and null
 *     {"table":"fact","columns":["id",…]}
 *     …
 *     {"end":true,"rows":{"player":1,"fact":0},"sha256":"…"}    of all bytes before this line
 */
export interface Header {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly migrations: readonly string[];
  /** Where it came from; it can be restored to either. */
  readonly engine: Engine;
  readonly madeAt: number;
}

export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface Trailer {
  readonly end: true;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
}

export type Line = Header | TableLine | Trailer | Row;

export const FORMAT = 'open-industry-backup';
export const VERSION = 1;

export function isRow(line: Line): line is Row {
  return Array.isArray(line);
}

/** @throws DatabaseRefused when the first line is not that of a backup which this code reads */
export function checkHeader(line: Line | undefined): Header {
  if (line && 'format' in line && line.format === FORMAT) {
    if (line.version === VERSION) return line;
    throw new DatabaseRefused(`The backup has format ${line.version}; this version reads format ${VERSION}.`);
  }
  throw new DatabaseRefused('The file is not a backup of Open Industry.');
}
