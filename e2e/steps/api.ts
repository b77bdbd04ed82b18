import { randomInt } from 'node:crypto';
import type { Body, Params, Query, Reply } from '@oi/contract/endpoint.ts';
import { type EndpointName, type Endpoints, endpoints } from '@oi/contract/endpoints.ts';
import type { Player } from './player.ts';
import type { World } from './world.ts';

type Of<N extends EndpointName> = Endpoints[N];
export type ReplyOf<N extends EndpointName> = Reply<Of<N>>;

interface Parts {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
}

type PartsOf<N extends EndpointName> = {
  params?: Params<Of<N>> & Readonly<Record<string, string>>;
  query?: Query<Of<N>>;
  body?: Body<Of<N>>;
};

/** Calls an endpoint past the browser, as the bearer of a token. */
export async function ask<N extends EndpointName>(
  { server }: World,
  name: N,
  parts: PartsOf<N> = {},
  token?: string,
): Promise<ReplyOf<N>> {
  const { method, path } = endpoints[name];
  const { params = {}, query, body } = parts as Parts;
  const filled = path.replace(/:(\w+)/g, (_whole, key: string) => params[key] ?? '');
  const reply = await fetch(`${server.url}${filled}${query ? `?${new URLSearchParams(query)}` : ''}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${filled} gave ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as ReplyOf<N>;
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Gives the token of a new guest who has no browser. */
export async function guestToken(world: World): Promise<string> {
  const id = Array.from({ length: 26 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const { token } = await ask(world, 'openSession', { body: { platform: 'web', launch: `guest=${id}` } });
  return token;
}

/** Gives what the server itself knows of a player: the judge of what counted. */
export async function meOf({ page, world }: Player): Promise<ReplyOf<'readMe'>> {
  const kept = await page.evaluate<string>("sessionStorage.getItem('oi.session')");
  return ask(world, 'readMe', {}, (JSON.parse(kept) as { token: string }).token);
}

/** Gives the public part of a document. */
export async function documentOf<T>({ server, visible }: World, ref: string): Promise<T> {
  const entry = visible.entries.find(({ shelf, id }) => `${shelf}/${id}` === ref);
  if (!entry) throw new Error(`${ref} is not visible`);
  return (await (await fetch(`${server.url}/content/${entry.hash}.json`)).json()) as T;
}
