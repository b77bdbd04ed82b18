import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { writeBackup } from '../db/transfer/write-backup.ts';
import { command } from './command.ts';
import { requireSqliteFile, withDb } from './with-db.ts';

export const backup = command({
  name: 'backup',
  summary: 'Saves the whole database to a file, also while the server runs.',
  args: [{ name: 'FILE', summary: 'the file, or a folder in which the file is named after the time' }],
  async run({ args: [place = ''] }, { env, out, say }) {
    const { databaseUrl } = readConfig(env);
    requireSqliteFile(databaseUrl);
    const now = Date.now();
    const path = statSync(place, { throwIfNoEntry: false })?.isDirectory() ? join(place, nameAt(now)) : place;
    const rows = await withDb(databaseUrl, (db) => writeBackup(db, path, now));
    for (const [table, count] of Object.entries(rows)) say(`${table}: ${count} rows`);
    say('Keep SESSION_SECRET, or the file secret in DATA_DIR, with it: without it all players become new ones.');
    out(path);
  },
});

function nameAt(now: number): string {
  return `oi-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z.jsonl.gz`;
}
