import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Db } from '../db.ts';
import { kyselyOver } from '../kysely-over.ts';
import { once } from '../once.ts';
import { bulkOn, snapshotOn } from './bulk.ts';
import { connect } from './connection.ts';
import { queueOf } from './queue.ts';
import { SQLITE } from './unit.ts';

/** Opens a SQLite file with one connection that writes and one that cannot; makes the file and its folder. */
export function openSqlite(path: string, synchronous: 'FULL' | 'OFF'): Db {
  mkdirSync(dirname(path), { recursive: true });
  const writer = connect(path, { readOnly: false, synchronous });
  const reader = connect(path, { readOnly: true, synchronous });
  const queue = queueOf(writer);
  return {
    engine: 'sqlite',
    q: kyselyOver(SQLITE, async (sql, parameters) => reader.run(sql, parameters)),
    rows: async ({ sql }, values) => reader.run(sql, values).rows,
    transact: queue.transact,
    snapshot: (work) => snapshotOn(connect(path, { readOnly: true, synchronous }), work),
    bulk: (work) => bulkOn(connect(path, { readOnly: false, synchronous }), work),
    close: once(async () => {
      await queue.drain();
      // The last connection to close folds the log into the file, which only the writer can.
      reader.close();
      writer.close();
    }),
  };
}
