/** Two transactions met crosswise: one was chosen to start again. */
export function isCrosswise(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

/** A newer process added a column, so that this connection's prepared `select *` no longer fits; another one's will. */
export function isStale(error: unknown): boolean {
  return codeOf(error) === '0A000' && error instanceof Error && error.message.includes('cached plan');
}

/** The server or the way to it failed, not the query. */
export function isOutage(error: unknown): boolean {
  const code = codeOf(error);
  const words = error instanceof Error ? error.message : '';
  return (
    /^(08|57P0|53)/.test(code) ||
    /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENOTFOUND|EAI_AGAIN|ENOENT)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(words)
  );
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}
