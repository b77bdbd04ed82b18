import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Services } from '../services.ts';
import { Refusal } from './refusal.ts';

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, that is the database answers and content is loaded; 503 while
 * it closes, so that a balancer sends no more.
 */
export function healthRoutes(app: FastifyInstance, { db, content, clock }: Services): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async (request) => {
    if (closing) throw new Refusal('try-again', { retryAfterSeconds: 5 });
    try {
      await sql`select 1`.execute(db.q);
      content.visible(clock());
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      throw new Refusal('try-again', { retryAfterSeconds: 5 });
    }
    return { ready: true };
  });
}
