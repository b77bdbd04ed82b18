/** Two transactions met crosswise: one was chosen to start again. */
export function isCrosswise(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
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
