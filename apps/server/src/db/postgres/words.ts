import { type ColumnDefinitionNode, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Words } from '../kysely-over.ts';

/**
 * Gives each text column the collation "C", so that text has the order that it has on SQLite (by code point), and an
 * index serves `like 'prefix%'`.
 */
class TextByCodePoint extends PostgresQueryCompiler {
  #inColumn = false;

  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    this.#inColumn = true;
    super.visitColumnDefinition(node);
  }

  protected override visitDataType(node: Parameters<PostgresQueryCompiler['visitDataType']>[0]): void {
    super.visitDataType(node);
    if (this.#inColumn && node.dataType === 'text') this.append(' collate "C"');
    this.#inColumn = false;
  }
}

const compiler = new TextByCodePoint();

/** Kysely's words for PostgreSQL. */
export const POSTGRES: Words = {
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => compiler,
  createIntrospector: (q) => new PostgresIntrospector(q),
};
