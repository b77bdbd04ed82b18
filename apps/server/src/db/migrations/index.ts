import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { play } from './001-play.ts';
import { content } from './002-content.ts';
import { staff } from './003-staff.ts';

export interface Migration {
  readonly name: string;
  readonly up: (q: Kysely<Tables>) => Promise<void>;
}

/**
 * All migrations in their order. Forward only: a new one is a new file and a new line; one that was published never
 * changes, since installations have run it.
 */
export const MIGRATIONS: readonly Migration[] = [
  { name: '001', up: play },
  { name: '002', up: content },
  { name: '003', up: staff },
];
