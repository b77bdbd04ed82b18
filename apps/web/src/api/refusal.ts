import type { ErrorCode, ErrorReply } from '@oi/contract/errors.ts';

/** Why a call gave nothing: a code of the contract, or the network's own two. */
export type Fault = ErrorCode | 'offline' | 'slow';

/** A call that was refused or never came through. The words for people are in the dictionaries, by code. */
export class Refusal extends Error {
  readonly code: Fault;
  /** Finds an internal fault in the server's log. */
  readonly id: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: Fault, more: { id?: string | undefined; retryAfterSeconds?: number | undefined } = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.id = more.id;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }

  /** Whether the same call may well succeed a little later. */
  get passing(): boolean {
    return (
      this.code === 'offline' || this.code === 'slow' || this.code === 'try-again' || this.code === 'too-many-requests'
    );
  }
}

/** Gives any thrown thing as a refusal; what is not one is a fault of ours. */
export function asRefusal(thrown: unknown): Refusal {
  return thrown instanceof Refusal ? thrown : new Refusal('internal');
}

/** Reads the refusal of a reply that is not 2xx. A proxy's own page has no code. */
export async function refusalOf(reply: Response): Promise<Refusal> {
  try {
    const { error, id, retryAfterSeconds } = (await reply.json()) as ErrorReply;
    if (typeof error === 'string') return new Refusal(error, { id, retryAfterSeconds });
  } catch {
    // Not ours: a gateway's page.
  }
  return new Refusal(reply.status >= 502 ? 'try-again' : reply.status === 404 ? 'not-found' : 'internal');
}
