import type { Db } from '../../db/db.ts';
import type { Row, Snapshot } from '../../db/transfer/tables.ts';
import { type Ledger, madeRows, PROJECTIONS, type Projection, readLedger } from './rows.ts';

/** A row whose stored projection is not what the ledger says; `none` stands for a missing row. */
export interface Difference {
  row: string;
  stored: string;
  made: string;
}

export interface Compared {
  facts: number;
  players: number;
  /** Rows that were compared. */
  rows: number;
  /** How many of them differ. */
  different: number;
  /** The first of those. */
  differences: Difference[];
}

const LISTED = 50;
const NONE = 'none';
const INSERTED_AT_ONCE = 500;

/** Makes every projection again from one moment of the ledger and compares it with what is stored at that moment. */
export async function compareLedger(db: Db): Promise<Compared> {
  return db.snapshot(async (moment) => {
    const ledger = await readLedger(moment);
    const compared: Compared = {
      facts: ledger.facts,
      players: ledger.players.size,
      rows: 0,
      different: 0,
      differences: [],
    };
    for (const projection of PROJECTIONS) await compare(moment, projection, ledger, compared);
    return compared;
  });
}

async function compare(moment: Snapshot, projection: Projection, ledger: Ledger, into: Compared): Promise<void> {
  const { name, keys, columns } = projection;
  const keyOf = (row: Row) => row.slice(0, keys).join(' ');
  const restOf = (row: Row) => row.slice(keys).join(' ');
  const made = new Map<string, string>();
  for (const row of madeRows(projection, ledger)) made.set(keyOf(row), restOf(row));
  const note = (key: string, stored: string, should: string) => {
    into.rows += 1;
    if (stored === should) return;
    into.different += 1;
    if (into.differences.length < LISTED) into.differences.push({ row: `${name} ${key}`, stored, made: should });
  };
  for await (const batch of moment.batches({ name, columns })) {
    for (const row of batch) {
      // A counter that fell to nought stays as a row.
      if (name === 'bucket' && row[2] === 0 && !made.has(keyOf(row))) continue;
      note(keyOf(row), restOf(row), made.get(keyOf(row)) ?? NONE);
      made.delete(keyOf(row));
    }
  }
  for (const [key, value] of made) note(key, NONE, value);
}

/**
 * Replaces every projection by what the ledger says, in one transaction. On SQLite writers wait for it; on PostgreSQL
 * the servers have to be stopped, since a deed of that moment would be counted by neither.
 */
export async function rewriteProjections(db: Db): Promise<void> {
  await db.bulk(async (tables) => {
    const ledger = await readLedger(tables);
    for (const projection of PROJECTIONS) {
      await tables.q.deleteFrom(projection.name).execute();
      let rows: Row[] = [];
      for (const row of madeRows(projection, ledger)) {
        rows.push(row);
        if (rows.length < INSERTED_AT_ONCE) continue;
        await tables.insert(projection, rows);
        rows = [];
      }
      if (rows.length > 0) await tables.insert(projection, rows);
    }
  });
}
