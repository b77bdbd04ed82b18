import { readConfig } from '../config.ts';
import { restoreBackup } from '../db/transfer/restore-backup.ts';
import { command } from './command.ts';
import { withDb } from './with-db.ts';

export const restore = command({
  name: 'restore',
  summary: 'Fills the database from a backup, wholly or not at all. Stop the server first.',
  args: [{ name: 'FILE', summary: 'what `oi backup` wrote, from either kind of database' }],
  options: { force: { type: 'boolean', summary: 'replace what the database holds' } },
  async run({ args: [path = ''], options: { force = false } }, { env, out, say }) {
    const rows = await withDb(readConfig(env).databaseUrl, (db) => restoreBackup(db, path, { force }));
    for (const [table, count] of Object.entries(rows)) say(`${table}: ${count} rows`);
    out(`Restored ${path}.`);
  },
});
