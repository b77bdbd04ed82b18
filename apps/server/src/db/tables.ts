import type { ContentTables } from '../features/content/tables.ts';
import type { PlayTables } from '../features/ledger/tables.ts';
import type { StaffTables } from '../features/staff/tables.ts';

/** Migration 000, which `migrate` makes itself: the names of those that ran, and the row `lock`. */
interface MigrationTables {
  migration: { name: string };
}

/** The whole schema: each table's type stands beside the functions that use it. */
export type Tables = ContentTables & MigrationTables & PlayTables & StaffTables;
