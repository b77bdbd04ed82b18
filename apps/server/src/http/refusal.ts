import { ERRORS, type ErrorCode } from '@oi/contract/errors.ts';

/** What a refusal may say beside its code: the place of a bad request, or when to try again. */
export interface RefusalDetails {
  where?: string;
  retryAfterSeconds?: number;
}

/** A request that is refused on purpose, by a code of the closed table. Handlers throw it through `refuse`. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ErrorCode;
  readonly details: RefusalDetails;

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERRORS[this.code];
  }
}
