import type { Body, Endpoint, Params, Query, Reply, Role, Who } from '@oi/contract/endpoint.ts';
import { type EndpointName, type Endpoints, endpoints } from '@oi/contract/endpoints.ts';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { type Caller, guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { inputSchema, outputSchema } from './schemas.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The name of the contract's endpoint that a route serves, for metrics. */
    endpoint?: string;
    /** The route's own guard limits it. */
    guarded?: true;
  }
}

/** A signed-in staff member. */
export interface StaffCaller {
  id: string;
  name: string;
  role: Role;
  /** The hash of the session, which names it in the database. */
  session: string;
  /** What a state-changing call must send back in `x-csrf`. */
  csrf: string;
}

type CallerOf<W extends Who> = W extends 'anyone'
  ? unknown
  : W extends 'player'
    ? { /** The random player number. */ player: string }
    : { staff: StaffCaller };

/** What a handler gets: the checked parts of the request, who calls, and the services. */
export type Call<E extends Endpoint> = CallerOf<E['who']> & {
  params: Params<E>;
  query: Query<E>;
  body: Body<E>;
  services: Services;
  /** Ends the request with a code that the endpoint lists; another one does not compile. */
  refuse: (code: E['errors'][number], where?: string) => never;
  request: FastifyRequest;
  /** For headers only: what a handler returns is the reply. */
  response: FastifyReply;
  log: FastifyBaseLogger;
};

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Reply<E>> | Reply<E>;

/** Gives an endpoint its handler. Each endpoint gets exactly one. */
export type On = <N extends EndpointName>(name: N, handler: Handler<Endpoints[N]>) => void;

/** Bodies of 4 kB are enough for all but the endpoints that say so. */
const MAX_BODY = 4096;

function refuse(code: Endpoint['errors'][number], where?: string): never {
  throw new Refusal(code, where === undefined ? {} : { where });
}

/**
 * Gives `on`, which binds a handler to its endpoint: path, method, schemas, access, limit and size of body are all read
 * from the contract's object, so no route can be less guarded than it says.
 */
export function bind(app: FastifyInstance, services: Services): On {
  return (name, handler) => bindEndpoint(app, services, name, endpoints[name], handler as (call: unknown) => unknown);
}

/** Binds one endpoint; `name` is what measurements and logs call it. The product's own go through `bind`. */
export function bindEndpoint(
  app: FastifyInstance,
  services: Services,
  name: string,
  declared: Endpoint,
  handle: (call: unknown) => unknown,
): void {
  app.route({
    method: declared.method,
    url: declared.path,
    bodyLimit: declared.maxBody ?? MAX_BODY,
    config: { endpoint: name, guarded: true },
    schema: {
      ...(declared.params && { params: inputSchema(declared.params) }),
      ...(declared.query && { querystring: outputSchema(declared.query) }),
      ...(declared.body && { body: inputSchema(declared.body) }),
      response: { 200: outputSchema(declared.reply) },
    },
    onRequest: guard(app, declared, services),
    handler: (request, response) => {
      const { player, staff } = request as FastifyRequest & Caller;
      const { params, query, body, log } = request;
      return handle({ params, query, body, player, staff, services, refuse, request, response, log });
    },
  });
}
