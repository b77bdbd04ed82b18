/**
 * Every refusal that the product can give, with its HTTP status. Anything not in this table is a fault of ours and
 * becomes `internal` with an id that the log repeats. The words for people are in the interface's dictionaries, by code.
 */
export const ERRORS = {
  'bad-request': 400,
  'launch-refused': 401,
  'session-needed': 401,
  'session-expired': 401,
  'staff-needed': 401,
  'wrong-password': 401,
  'link-used': 410,
  'not-allowed': 403,
  'forged-form': 403,
  'not-found': 404,
  'quiz-not-found': 404,
  'attempt-not-found': 404,
  'question-not-found': 404,
  'game-not-found': 404,
  'run-not-found': 404,
  'video-not-found': 404,
  'quiz-closed': 409,
  'run-refused': 422,
  'run-expired': 410,
  'app-outdated': 409,
  'too-large': 413,
  'too-many-requests': 429,
  'too-many-runs': 429,
  'try-again': 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** A refusal as it crosses the wire. `where` names the place of a bad request; `id` finds an internal fault in the log. */
export interface ErrorReply {
  error: ErrorCode;
  where?: string;
  id?: string;
  retryAfterSeconds?: number;
}
