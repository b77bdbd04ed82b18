import type { ContentTables } from '../features/content/tables.ts';
import type { PlayTables } from '../features/ledger/tables.ts';
import type { StaffTables } from '../features/staff/tables.ts';

/** Migration 000, which `migrate` makes itself: the names of those that ran, and the row `lock`. */
interface MigrationTables {
  migration: { name: string };
}

/** The whole schema: each table's type stands beside the functions that use it. */
export type Tables = ContentTables & MigrationTables & PlayTables & StaffTables;

const OURS: Record<keyof Tables, true> = {
  attempt: true,
  attempt_progress: true,
  best: true,
  bucket: true,
  document: true,
  document_media: true,
  fact: true,
  migration: true,
  player: true,
  pointer: true,
  points: true,
  release: true,
  run: true,
  staff: true,
  staff_attempt: true,
  staff_audit: true,
  staff_link: true,
  staff_session: true,
  watching: true,
};

/** The names of all tables; forgetting one does not compile. */
export const TABLE_NAMES: ReadonlySet<string> = new Set(Object.keys(OURS));
