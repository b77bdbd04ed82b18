import { migrate } from '../../apps/server/src/db/migrate.ts';
import { openDb } from '../../apps/server/src/db/open.ts';
import { compareLedger } from '../../apps/server/src/features/ledger/rebuild.ts';
import type { Acknowledged } from './player.ts';
import { DATABASE_FILE } from './way.ts';

/** What is left in a database after a crash, against what was acknowledged before it. */
export interface Survived {
  acknowledged: number;
  /** Facts that were acknowledged and are not there, or are there with other points or another score. */
  lost: string[];
  /** Facts in all: those acknowledged, and those whose reply the crash cut off. */
  facts: number;
  /** Rows of projections that the ledger does not confirm: anything counted twice or not at all shows here. */
  different: number;
}

/** Opens the database of a data folder as a restart would, and looks for every acknowledged fact. */
export async function checkSurvivors(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<Survived> {
  const db = await openDb(`file:${dataDir}/${DATABASE_FILE}`);
  try {
    await migrate(db);
    const rows = await db.q.selectFrom('fact').select(['id', 'points', 'data']).execute();
    const kept = new Map(rows.map((row) => [row.id, row]));
    const lost = acknowledged.filter(({ fact, points, score }) => {
      const row = kept.get(fact);
      return !row || row.points !== points || JSON.parse(row.data).score !== score;
    });
    const { different, facts } = await compareLedger(db);
    return { acknowledged: acknowledged.length, lost: lost.map(({ fact }) => fact), facts, different };
  } finally {
    await db.close();
  }
}
