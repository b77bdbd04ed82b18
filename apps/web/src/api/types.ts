import type { Body, Params, Query, Reply } from '@oi/contract/endpoint.ts';
import type { EndpointName, Endpoints } from '@oi/contract/endpoints.ts';

type All<N extends EndpointName> = {
  params: Params<Endpoints[N]>;
  query: Query<Endpoints[N]>;
  body: Body<Endpoints[N]>;
};

/** What a call of an endpoint must be given: exactly the parts that its contract names. */
export type PartsOf<N extends EndpointName> = {
  [K in keyof All<N> as All<N>[K] extends undefined ? never : K]: All<N>[K];
};

/** What an endpoint replies. */
export type ReplyOf<N extends EndpointName> = Reply<Endpoints[N]>;
