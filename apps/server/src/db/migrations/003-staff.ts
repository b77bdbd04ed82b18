import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

const always = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();

/** The tables of `features/staff/tables.ts`. */
export async function staff({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('staff')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', always)
    .addColumn('name_key', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', always)
    .addColumn('password', 'text')
    .addColumn('created_at', 'bigint', always)
    .addColumn('disabled_at', 'bigint')
    .execute();
  await schema
    .createTable('staff_link')
    .addColumn('hash', 'text', key)
    .addColumn('staff', 'text', always)
    .addColumn('created_at', 'bigint', always)
    .addColumn('expires_at', 'bigint', always)
    .addColumn('used_at', 'bigint')
    .execute();
  await schema
    .createTable('staff_session')
    .addColumn('hash', 'text', key)
    .addColumn('staff', 'text', always)
    .addColumn('created_at', 'bigint', always)
    .addColumn('expires_at', 'bigint', always)
    .addColumn('used_at', 'bigint', always)
    .execute();
  await schema.createIndex('staff_session_of_staff').on('staff_session').column('staff').execute();
  await schema
    .createTable('staff_audit')
    .addColumn('id', 'text', key)
    .addColumn('at', 'bigint', always)
    .addColumn('who', 'text', always)
    .addColumn('action', 'text', always)
    .addColumn('subject', 'text', always)
    .execute();
  await schema
    .createTable('staff_attempt')
    .addColumn('key', 'text', key)
    .addColumn('failures', 'integer', always)
    .addColumn('expires_at', 'bigint', always)
    .execute();
}
