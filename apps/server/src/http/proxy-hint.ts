import type { FastifyInstance } from 'fastify';

/**
 * Says once in the log when requests come through a proxy that is not believed: then all people share the proxy's address
 * and its limits.
 */
export function hintAtProxy(app: FastifyInstance, trustedProxies: readonly string[]): void {
  if (trustedProxies.length > 0) return;
  let said = false;
  app.addHook('onRequest', (request, _reply, done) => {
    if (!said && request.headers['x-forwarded-for'] !== undefined) {
      said = true;
      app.log.warn('Requests come through a proxy, and limits count its address: set TRUST_PROXY=on if it is yours.');
    }
    done();
  });
}
