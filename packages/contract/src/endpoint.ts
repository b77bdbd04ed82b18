import type { Static, TSchema } from 'typebox';
import type { ErrorCode } from './errors.ts';

export const ROLES = ['editor', 'moderator', 'analyst', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Who may call an endpoint. `staff:any` is any signed-in staff member; an owner may do whatever any role may. */
export type Who = 'anyone' | 'player' | 'staff:any' | `staff:${Role}`;

/** How often one caller (a player, else an address) may call an endpoint. */
export interface Limit {
  count: number;
  perSeconds: number;
}

/**
 * An endpoint, declared once and read by both sides: the server binds it (schemas, access, limits), the browser calls
 * it. `who` is mandatory, so that nothing becomes public by forgetting. `reply` is also the filter of what leaves the
 * server: a field that it does not name is not sent.
 */
export interface Endpoint {
  who: Who;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  params?: TSchema;
  query?: TSchema;
  body?: TSchema;
  reply: TSchema;
  errors: readonly ErrorCode[];
  limit?: Limit;
  /** The largest body in bytes; 4 kB unless said. */
  maxBody?: number;
}

/** Gives the endpoint with its exact types. Path parameters are written `:name`. */
export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared;
}

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends TSchema ? Static<E[K]> : undefined;
export type Params<E extends Endpoint> = Part<E, 'params'>;
export type Query<E extends Endpoint> = Part<E, 'query'>;
export type Body<E extends Endpoint> = Part<E, 'body'>;
export type Reply<E extends Endpoint> = Static<E['reply']>;
