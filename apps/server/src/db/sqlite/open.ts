import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Db } from '../db.ts';
import { kyselyOver } from '../kysely-over.ts';
import { once } from '../once.ts';
import { outsideUnits } from '../unit-scope.ts';
import { bulkOn, snapshotOn } from './bulk.ts';
import { connect } from './connection.ts';
import { queueOf } from './queue.ts';
import { SQLITE } from './unit.ts';

/** Opens a SQLite file with one connection that writes and one that cannot; makes the file and its folder. */
export function openSqlite(path: string, synchronous: 'FULL' | 'OFF'): Db {
  // A new folder is for nobody else on the machine: the file says what people did.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const writer = connect(path, { readOnly: false, synchronous });
  const reader = connect(path, { readOnly: true, synchronous });
  const queue = queueOf(writer);
  return {
    engine: 'sqlite',
    q: kyselyOver(SQLITE, (sql, parameters) => outsideUnits(() => reader.run(sql, parameters))),
    rows: ({ sql }, values) => outsideUnits(() => reader.run(sql, values).rows),
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
