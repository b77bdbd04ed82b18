import { endpoints } from 'virtual:endpoints';
import type { EndpointName } from '@oi/contract/endpoints.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { PartsOf, ReplyOf } from './types.ts';

const TIMEOUT_MS = 12_000;

export interface SendOptions {
  headers?: Readonly<Record<string, string>>;
  /** The page may go away while this is under way. */
  keepalive?: boolean;
}

type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.toString() ? `${filled}?${search}` : filled;
}

/**
 * Sends one request of the contract and gives its reply.
 *
 * @throws Refusal whatever goes wrong: the server's code, `offline` without a network, `slow` after 12 s
 */
export async function send<N extends EndpointName>(
  name: N,
  parts: PartsOf<N>,
  { headers, keepalive = false }: SendOptions = {},
): Promise<ReplyOf<N>> {
  const [method, path] = endpoints[name];
  const loose = parts as Loose;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const reply = await fetch(addressOf(path, loose), {
      method,
      keepalive,
      signal: abort.signal,
      headers: { ...headers, ...(loose.body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(loose.body === undefined ? {} : { body: JSON.stringify(loose.body) }),
    });
    if (!reply.ok) throw await refusalOf(reply);
    return (await reply.json()) as ReplyOf<N>;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(abort.signal.aborted ? 'slow' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}
