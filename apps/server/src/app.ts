import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import { type FastifyInstance, fastify } from 'fastify';
import { boardRoutes } from './features/boards/routes.ts';
import { contentRoutes } from './features/content/routes.ts';
import { meRoutes } from './features/me/routes.ts';
import { quizRoutes } from './features/quizzes/routes.ts';
import { runRoutes } from './features/runs/routes.ts';
import { sessionRoutes } from './features/sessions/routes.ts';
import { staffRoutes } from './features/staff/routes.ts';
import { watchingRoutes } from './features/watching/routes.ts';
import { bind } from './http/bind.ts';
import { refuseErrors } from './http/errors.ts';
import { limitOthers } from './http/guard.ts';
import { secureHeaders } from './http/headers.ts';
import { healthRoutes } from './http/health.ts';
import { readJsonOnly } from './http/json.ts';
import { addLimits } from './http/limiter.ts';
import { logOptions, logRequests } from './http/log.ts';
import { measure } from './http/metrics.ts';
import { hintAtProxy } from './http/proxy-hint.ts';
import { validatorCompiler } from './http/schemas.ts';
import { webRoutes } from './http/web.ts';
import { readWebBuild } from './http/web-build.ts';
import { WIRE } from './http/wire.ts';
import type { Services } from './services.ts';

const WEB_BUILD = join(import.meta.dirname, '../../web/dist');

export interface AppOptions {
  /** Where log lines go; stdout by default. */
  logStream?: { write(line: string): void };
  /** The folder of the web build. */
  webBuild?: string;
  /** Binds more routes beside the product's: a measurement's floor. */
  alongside?: (app: FastifyInstance) => void;
}

/** Gives the whole server, ready to listen or to be asked by `inject`; it owns none of the services. */
export async function buildApp(services: Services, options: AppOptions = {}): Promise<FastifyInstance> {
  const { config } = services;
  const app = fastify({
    ...WIRE,
    ...logOptions(config.logLevel, options.logStream),
    genReqId: requestIds(),
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
  });
  app.setValidatorCompiler(validatorCompiler());
  app.decorateRequest('player', '');
  app.decorateRequest('staff', undefined);
  await app.register(cookie);
  await addLimits(app, services.clock);
  readJsonOnly(app);
  secureHeaders(app, config.publicUrl);
  logRequests(app);
  measure(app, services);
  hintAtProxy(app, config.trustedProxies);
  limitOthers(app);
  refuseErrors(app);

  const on = bind(app, services);
  sessionRoutes(on);
  staffRoutes(on);
  meRoutes(on);
  quizRoutes(on);
  runRoutes(on);
  boardRoutes(on);
  watchingRoutes(on);

  contentRoutes(app, services);
  healthRoutes(app, services);
  webRoutes(app, readWebBuild(options.webBuild ?? WEB_BUILD));
  options.alongside?.(app);
  await app.ready();
  return app;
}

/** Ids of requests: one part for the process, one that counts. They name a request in the log and in an internal fault. */
function requestIds(): () => string {
  const process = randomBytes(4).toString('hex');
  let count = 0;
  return () => `${process}-${(++count).toString(36)}`;
}
