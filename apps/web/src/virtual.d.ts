declare module 'virtual:endpoints' {
  import type { EndpointName, Endpoints } from '@oi/contract/endpoints.ts';

  /** The contract's table without its schemas, made while building. */
  export const endpoints: {
    readonly [N in EndpointName]: readonly [Endpoints[N]['method'], string, Endpoints[N]['who']];
  };
}
