import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

const always = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();

/** The tables of `features/ledger/tables.ts`. A seed is an unsigned 32-bit number, so it needs a bigint. */
export async function play({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('player')
    .addColumn('number', 'text', key)
    .addColumn('platform', 'text', always)
    .addColumn('platform_key', 'text', always)
    .addColumn('verified', 'integer', always)
    .addColumn('nickname_part', 'text', always)
    .addColumn('nickname_number', 'integer', always)
    .addColumn('created_at', 'bigint', always)
    .addUniqueConstraint('player_of_platform', ['platform', 'platform_key'])
    .execute();
  await schema
    .createTable('attempt')
    .addColumn('id', 'text', key)
    .addColumn('player', 'text', always)
    .addColumn('quiz', 'text', always)
    .addColumn('number', 'integer', always)
    .addColumn('document', 'text', always)
    .addColumn('seed', 'bigint', always)
    .addColumn('questions', 'integer', always)
    .addColumn('started_at', 'bigint', always)
    .addUniqueConstraint('attempt_of_player', ['player', 'quiz', 'number'])
    .execute();
  await schema
    .createTable('run')
    .addColumn('id', 'text', key)
    .addColumn('player', 'text', always)
    .addColumn('game', 'text', always)
    .addColumn('level', 'text', always)
    .addColumn('version', 'integer', always)
    .addColumn('document', 'text', always)
    .addColumn('seed', 'bigint', always)
    .addColumn('started_at', 'bigint', always)
    .addColumn('finished_at', 'bigint')
    .addColumn('result', 'text')
    .addColumn('inputs', 'text')
    .execute();
  await schema.createIndex('run_of_player').on('run').columns(['player', 'finished_at']).execute();
  await schema
    .createTable('watching')
    .addColumn('player', 'text', always)
    .addColumn('video', 'text', always)
    .addColumn('ranges', 'text', always)
    .addColumn('share', 'integer', always)
    .addColumn('position_ms', 'bigint', always)
    .addColumn('began_at', 'bigint', always)
    .addColumn('watched_at', 'bigint')
    .addColumn('updated_at', 'bigint', always)
    .addPrimaryKeyConstraint('watching_key', ['player', 'video'])
    .execute();
  await schema
    .createTable('fact')
    .addColumn('id', 'text', key)
    .addColumn('kind', 'text', always)
    .addColumn('player', 'text', always)
    .addColumn('subject', 'text', always)
    .addColumn('at', 'bigint', always)
    .addColumn('points', 'bigint', always)
    .addColumn('data', 'text', always)
    .execute();
  await schema.createIndex('fact_of_subject').on('fact').column('subject').execute();
  // Only these are looked for by kind. An index over all facts, or over their random player numbers, would cost each
  // answer a page of the disk more.
  await schema.createIndex('fact_forgotten').on('fact').column('at').where(sql<boolean>`kind = 'forgotten'`).execute();
  await projections(schema);
}

async function projections(schema: Kysely<Tables>['schema']): Promise<void> {
  await schema
    .createTable('attempt_progress')
    .addColumn('attempt', 'text', key)
    .addColumn('player', 'text', always)
    .addColumn('answered', 'integer', always)
    .addColumn('right_answers', 'integer', always)
    .addColumn('points', 'bigint', always)
    .addColumn('last_at', 'bigint', always)
    .execute();
  await schema.createTable('points').addColumn('player', 'text', key).addColumn('points', 'bigint', always).execute();
  await schema
    .createTable('best')
    .addColumn('board', 'text', always)
    .addColumn('player', 'text', always)
    .addColumn('score', 'bigint', always)
    .addColumn('at', 'bigint', always)
    .addColumn('run', 'text', always)
    .addPrimaryKeyConstraint('best_key', ['board', 'player'])
    .execute();
  await schema.createIndex('best_by_rank').on('best').columns(['board', 'score desc', 'at', 'player']).execute();
  await schema.createIndex('best_of_player').on('best').column('player').execute();
  await schema
    .createTable('bucket')
    .addColumn('board', 'text', always)
    .addColumn('bucket', 'integer', always)
    .addColumn('players', 'bigint', always)
    .addPrimaryKeyConstraint('bucket_key', ['board', 'bucket'])
    .execute();
}
