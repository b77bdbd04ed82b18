import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DatabaseRefused } from '../errors.ts';
import { TABLE_NAMES } from '../tables.ts';
import { checkHeader, type Header, isRow, type Line, type Trailer } from './format.ts';
import type { Row, Table } from './tables.ts';

/** Rows of a table as they stand in a backup, some at a time. */
export interface Part {
  readonly table: Table;
  readonly rows: readonly Row[];
}

const NEWLINE = 10;

/**
 * Reads a whole backup to see that it is what was written.
 *
 * @throws DatabaseRefused when it is not a backup, is cut short, or any byte of it was changed
 */
export async function verifyBackup(path: string): Promise<{ header: Header; rows: Trailer['rows'] }> {
  let header: Header | undefined;
  const parts = readParts(path, (found) => {
    header = found;
  });
  let step = await parts.next();
  while (!step.done) step = await parts.next();
  return { header: checkHeader(header), rows: step.value };
}

/**
 * Gives the rows of a backup in the order of the file. Whether the checksum is right is known only at the end: whoever
 * keeps the rows must undo that when this throws.
 *
 * @returns how many rows each table has
 * @throws DatabaseRefused as `verifyBackup` does
 */
export async function* readParts(
  path: string,
  onHeader: (header: Header) => void = () => {},
): AsyncGenerator<Part, Trailer['rows']> {
  const sha256 = createHash('sha256');
  const counts: Record<string, number> = {};
  let header: Header | undefined;
  let table: Table | undefined;
  let trailer: Trailer | undefined;
  for await (const block of blocksOf(path)) {
    const lines = parse(path, block);
    const end = lines.at(-1);
    const ends = end !== undefined && 'end' in end;
    sha256.update(ends ? block.subarray(0, block.lastIndexOf(NEWLINE, -2) + 1) : block);
    let rows: Row[] = [];
    for (const line of lines) {
      if (!header) {
        header = checkHeader(line);
        onHeader(header);
      } else if (trailer) {
        throw damaged(path, 'something follows its last line');
      } else if (isRow(line)) {
        rows.push(line);
      } else {
        if (table && rows.length > 0) yield count(counts, { table, rows });
        rows = [];
        if ('end' in line) trailer = line;
        else table = opened(path, line as { table?: unknown; columns?: unknown }, counts);
      }
    }
    if (table && rows.length > 0) yield count(counts, { table, rows });
  }
  if (!trailer) throw damaged(path, 'its last line is missing');
  const same = JSON.stringify(trailer.rows) === JSON.stringify(counts);
  if (!same || trailer.sha256 !== sha256.digest('hex')) throw damaged(path, 'its checksum is wrong');
  return trailer.rows;
}

function count(counts: Record<string, number>, part: Part): Part {
  counts[part.table.name] = (counts[part.table.name] ?? 0) + part.rows.length;
  return part;
}

function opened(path: string, line: { table?: unknown; columns?: unknown }, counts: Record<string, number>): Table {
  const name = String(line.table);
  if (!TABLE_NAMES.has(name) || name === 'migration' || !Array.isArray(line.columns)) {
    throw damaged(path, `it has a table ${name}, which is not ours`);
  }
  counts[name] = 0;
  return { name, columns: line.columns.map(String) };
}

/** Gives the file's text in pieces that end where a line ends. */
async function* blocksOf(path: string): AsyncGenerator<Buffer> {
  const text = createGunzip({ chunkSize: 1 << 20 });
  // Its errors come out of the walk below.
  pipeline(createReadStream(path), text, () => {});
  let rest = Buffer.alloc(0);
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const until = whole.lastIndexOf(NEWLINE) + 1;
      if (until > 0) yield whole.subarray(0, until);
      rest = Buffer.from(whole.subarray(until));
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code.startsWith('Z_')) throw damaged(path, message);
    if (code === 'ENOENT') throw new DatabaseRefused(`There is no file ${path}.`);
    throw error;
  }
  if (rest.length > 0) throw damaged(path, 'its last line is cut');
}

function parse(path: string, block: Buffer): Line[] {
  try {
    return block
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch (error) {
    throw damaged(path, (error as Error).message);
  }
}

function damaged(path: string, how: string): DatabaseRefused {
  return new DatabaseRefused(`The backup ${path} is damaged: ${how}.`);
}
