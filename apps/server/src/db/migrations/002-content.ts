import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

const always = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();

/** The tables of `features/content/tables.ts`. */
export async function content({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('document')
    .addColumn('hash', 'text', key)
    .addColumn('shelf', 'text', always)
    .addColumn('id', 'text', always)
    .addColumn('public_hash', 'text', always)
    .addColumn('whole', 'text', always)
    .addColumn('shown', 'text', always)
    .execute();
  await schema.createIndex('document_by_public_hash').on('document').column('public_hash').execute();
  await schema
    .createTable('document_media')
    .addColumn('file', 'text', always)
    .addColumn('document', 'text', always)
    .addPrimaryKeyConstraint('document_media_key', ['file', 'document'])
    .execute();
  await schema
    .createTable('release')
    .addColumn('hash', 'text', key)
    .addColumn('manifest', 'text', always)
    .addColumn('created_at', 'bigint', always)
    .execute();
  await schema
    .createTable('pointer')
    .addColumn('id', 'text', key)
    .addColumn('release', 'text', always)
    .addColumn('moved_at', 'bigint', always)
    .execute();
}
