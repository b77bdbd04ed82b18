import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../apps/server/src/app.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { migrate } from '../apps/server/src/db/migrate.ts';
import { type OpenOptions, openDb } from '../apps/server/src/db/open.ts';
import { openContent } from '../apps/server/src/features/content/load.ts';
import { createSessions } from '../apps/server/src/features/sessions/sessions.ts';
import { systemRandom } from '../apps/server/src/random.ts';
import { deriveSecrets, installationSecret } from '../apps/server/src/secrets.ts';
import type { Services } from '../apps/server/src/services.ts';

interface Composed {
  services: Services;
  port: number;
}

/** Starts the product's server from its parts, as measurements need it: with a floor beside it, or with an unsafe disk. */
export async function composeServer(options: {
  db?: OpenOptions;
  alongside?: (app: FastifyInstance, services: Services) => void;
}): Promise<Composed> {
  const config = readConfig(process.env);
  const clock = Date.now;
  const db = await openDb(config.databaseUrl, options.db);
  await migrate(db);
  const content = await openContent(db, config, clock);
  const secrets = deriveSecrets([installationSecret(config.dataDir)]);
  const sessions = createSessions(secrets.session, config.sessionMs);
  const services = { db, clock, random: systemRandom(clock), content, config, secrets, sessions };
  const app = await buildApp(services, { alongside: (fastify) => options.alongside?.(fastify, services) });
  await app.listen({ port: config.port, host: '127.0.0.1' });
  return { services, port: (app.server.address() as AddressInfo).port };
}
