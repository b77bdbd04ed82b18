/**
 * Nothing of the unit was kept, through no fault of its own: the group's COMMIT failed, the database was locked, the
 * connection was lost, or others stood in the way too often. The same request may be sent again.
 */
export class CommitFailed extends Error {
  override name = 'CommitFailed';
  readonly code = 'try-again';

  constructor(cause: unknown) {
    super(`The database did not keep this: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The code of a unit or of a query is wrong; nobody can cure it by trying again. */
export class DatabaseMisuse extends Error {
  override name = 'DatabaseMisuse';
}

/** A database that we do not open, copy or load; the message is a sentence for its operator. */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused';
}
