import { copyDatabase } from '../db/transfer/copy.ts';
import { command, UsageFault } from './command.ts';
import { requireSqliteFile, withDb } from './with-db.ts';

export const dbCopy = command({
  name: 'db copy',
  summary: 'Copies the whole database into an empty one, say from SQLite to PostgreSQL, and compares the two.',
  options: {
    from: {
      type: 'string',
      value: 'URL',
      summary: 'file:PATH or postgres://… (stop the server, or its last writes stay behind)',
    },
    to: { type: 'string', value: 'URL', summary: 'file:PATH or postgres://…, empty' },
  },
  async run({ options: { from, to } }, { out, say }) {
    if (!from || !to) throw new UsageFault('oi db copy needs --from URL and --to URL.');
    requireSqliteFile(from);
    const moved = await withDb(from, (source) => withDb(to, (target) => copyDatabase(source, target, say)));
    const rows = moved.reduce((sum, one) => sum + one.rows, 0);
    out(`Copied ${moved.length} tables, ${rows} rows; counts and checksums are equal.`);
  },
});
