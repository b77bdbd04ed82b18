import { endpoints } from 'virtual:endpoints';
import type { EndpointName } from '@oi/contract/endpoints.ts';
import { patiently } from '../../api/patience.ts';
import { Refusal } from '../../api/refusal.ts';
import { send } from '../../api/send.ts';
import type { PartsOf, ReplyOf } from '../../api/types.ts';
import { renewToken, token } from './session.ts';

/** POSTs that the server answers the same when they come twice: the first answer, result or range counts. */
const IDEMPOTENT: ReadonlySet<EndpointName> = new Set(['submitAnswer', 'finishRun', 'recordWatching', 'startAttempt']);
const ENDED: ReadonlySet<string> = new Set(['session-needed', 'session-expired']);

/**
 * Calls an endpoint of the contract as this player: opens the session when it needs one, once more when ours has ended,
 * and tries again what can be tried again.
 *
 * @throws Refusal with a code that the dictionaries have words for
 */
export async function call<N extends EndpointName>(
  name: N,
  parts: PartsOf<N>,
  options: { keepalive?: boolean } = {},
): Promise<ReplyOf<N>> {
  const [method, , who] = endpoints[name];
  const once = async (): Promise<ReplyOf<N>> => {
    if (who !== 'player') return send(name, parts, options);
    const bearer = async (current: Promise<string>) => ({ authorization: `Bearer ${await current}` });
    try {
      return await send(name, parts, { ...options, headers: await bearer(token()) });
    } catch (error) {
      if (!(error instanceof Refusal) || !ENDED.has(error.code)) throw error;
      return send(name, parts, { ...options, headers: await bearer(renewToken()) });
    }
  };
  return method === 'GET' || IDEMPOTENT.has(name) ? patiently(once) : once();
}
