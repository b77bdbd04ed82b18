import { readConfig } from '../config.ts';
import { compareLedger, rewriteProjections } from '../features/ledger/rebuild.ts';
import { command } from './command.ts';
import { requireSqliteFile, withDb } from './with-db.ts';

export const ledgerRebuild = command({
  name: 'ledger rebuild',
  summary: 'Makes all points, bests, boards and progress again from the ledger and compares them with what is stored.',
  options: {
    write: {
      type: 'boolean',
      summary: 'replaces what is stored by what the ledger says (on PostgreSQL, stop the servers first)',
    },
  },
  async run({ options }, { env, out, say }) {
    const { databaseUrl } = readConfig(env);
    requireSqliteFile(databaseUrl);
    return withDb(databaseUrl, async (db) => {
      if (options.write) await rewriteProjections(db);
      const { facts, players, rows, different, differences } = await compareLedger(db);
      for (const { row, stored, made } of differences) say(`${row}: stored ${stored}, the ledger says ${made}`);
      out(`${facts} facts of ${players} players, ${rows} rows of projections, ${different} different`);
      return different > 0 ? 1 : 0;
    });
  },
});
