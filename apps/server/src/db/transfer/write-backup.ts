import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Db } from '../db.ts';
import { DatabaseRefused } from '../errors.ts';
import { appliedMigrations } from '../migrate.ts';
import { FORMAT, type Line, type Trailer, VERSION } from './format.ts';
import type { Snapshot } from './tables.ts';
import { contentTables } from './target.ts';

/** The file is mostly random ids: more effort takes three times as long and saves a tenth. */
const GZIP = { level: 3 };

/**
 * Writes one moment of a whole database to a file, while others go on writing to the database. The file gets its name
 * only when it is whole and on disk; whatever was there under the name stays until then.
 *
 * @returns how many rows each table has
 */
export async function writeBackup(db: Db, path: string, madeAt: number): Promise<Trailer['rows']> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.unfinished`;
  const rows: Record<string, number> = {};
  try {
    await db.snapshot((source) =>
      pipeline(
        textOf(source, { format: FORMAT, version: VERSION, migrations: [], engine: db.engine, madeAt }, rows),
        createGzip(GZIP),
        // It holds what people did: nobody else on the machine reads it.
        createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }),
      ),
    );
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return rows;
}

async function* textOf(source: Snapshot, header: Line, rows: Record<string, number>): AsyncGenerator<string> {
  const sha256 = createHash('sha256');
  for await (const lines of linesOf(source, header, rows)) {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    sha256.update(text);
    yield text;
  }
  const trailer: Trailer = { end: true, rows, sha256: sha256.digest('hex') };
  yield `${JSON.stringify(trailer)}\n`;
}

async function* linesOf(
  source: Snapshot,
  header: Line,
  counts: Record<string, number>,
): AsyncGenerator<readonly Line[]> {
  const tables = await contentTables(source);
  if (tables.length === 0) throw new DatabaseRefused('The database has none of our tables.');
  yield [{ ...header, migrations: await appliedMigrations(source.q) } as Line];
  for (const table of tables) {
    yield [{ table: table.name, columns: table.columns }];
    let count = 0;
    for await (const rows of source.batches(table)) {
      count += rows.length;
      yield rows;
    }
    counts[table.name] = count;
  }
}

/** A new name is on disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  // Windows does not open folders, and needs no such thing.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
