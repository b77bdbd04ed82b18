import type { ContentTables } from '../features/content/tables.ts';
import type { PlayTables } from '../features/ledger/tables.ts';
import type { StaffTables } from '../features/staff/tables.ts';

/** The whole schema: each table's type stands beside the functions that use it. */
export type Tables = ContentTables & PlayTables & StaffTables;
