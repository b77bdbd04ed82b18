import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import type { Db } from './db/db.ts';
import { DatabaseRefused } from './db/errors.ts';
import { migrate } from './db/migrate.ts';
import { openDb } from './db/open.ts';
import { openContent } from './features/content/load.ts';
import { followForgotten } from './features/sessions/forgotten.ts';
import { createSessions } from './features/sessions/sessions.ts';
import { systemRandom } from './random.ts';
import { deriveSecrets, installationSecret } from './secrets.ts';
import { closeOnSignal } from './signals.ts';
import { StartFault } from './start-fault.ts';

/** Requests that are under way at a signal get so long to finish; then their connections are cut. */
const FINISH_MS = 3_000;

/** Gives the words of a fault that its operator can cure; undefined for a fault of ours, which needs its stack. */
export function sentenceOf(error: unknown): string | undefined {
  return error instanceof StartFault || error instanceof DatabaseRefused ? error.message : undefined;
}

/**
 * Starts an installation: settings, database, content, port. Then it lives until a signal ends it.
 *
 * @throws StartFault or DatabaseRefused with a sentence for the operator; whatever was opened is closed again
 */
export async function startServer(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = readConfig(env);
  /** What is open, to be closed in the opposite order. */
  const open: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (let close = open.pop(); close; close = open.pop()) await close();
  };
  const started = bringUp(config, open);
  closeOnSignal(() => started.then(closeAll, closeAll));
  try {
    console.log(`Open Industry is at ${await started}`);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Opens one thing after the other, and gives the address that a browser on this machine can open. */
async function bringUp(config: Config, open: (() => Promise<unknown>)[]): Promise<string> {
  const [newest = installationSecret(config.dataDir), ...older] = config.sessionSecrets;
  const secrets = deriveSecrets([newest, ...older]);
  const clock = Date.now;
  const random = systemRandom(clock);
  const db = await openDatabase(config.databaseUrl);
  open.push(db.close);
  await migrate(db);
  const content = await openContent(db, config, clock);
  open.push(async () => content.close());
  open.push(async () => content.close());
  const sessions = createSessions(secrets.session, config.sessionMs);
  const services = { db, clock, random, content, config, secrets, sessions };
  const app = await buildApp(services);
  open.push(() => closeApp(app));
  open.push(await followForgotten(services, (error) => app.log.warn({ err: error }, 'the ledger was not read')));
  return listen(app, config);
}

/** Whatever hinders a driver from opening its database is for the operator to cure, and nobody else knows the address. */
async function openDatabase(url: string): Promise<Db> {
  try {
    return await openDb(url);
  } catch (error) {
    if (error instanceof DatabaseRefused) throw error;
    const shown = url.replace(/\/\/[^@/]*@/, '//');
    throw new StartFault(`The database ${shown} cannot be opened: ${(error as Error).message}.`);
  }
}

async function closeApp(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), FINISH_MS);
  await app.close();
  clearTimeout(cut);
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port, listenTextResolver: () => 'listening' });
  } catch (error) {
    throw new StartFault(listenFault(error as NodeJS.ErrnoException, host, port));
  }
  const { port: real } = app.server.address() as AddressInfo;
  return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${real}`;
}

function listenFault({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop the program that has it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is ${host}, which is no address of this machine.`;
  return `Port ${port} cannot be opened: ${message}.`;
}
