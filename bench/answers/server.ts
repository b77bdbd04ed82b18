/**
 * The product's server with the floor beside its endpoints and players who sit before a quiz. Run by `answers.ts`:
 * sends its port, the seats and a content address to its parent.
 */
import type { AddressInfo } from 'node:net';
import { buildApp } from '../../apps/server/src/app.ts';
import { readConfig } from '../../apps/server/src/config.ts';
import { migrate } from '../../apps/server/src/db/migrate.ts';
import { openDb } from '../../apps/server/src/db/open.ts';
import { openContent } from '../../apps/server/src/features/content/load.ts';
import { createSessions } from '../../apps/server/src/features/sessions/sessions.ts';
import { bindEndpoint } from '../../apps/server/src/http/bind.ts';
import { systemRandom } from '../../apps/server/src/random.ts';
import { deriveSecrets, installationSecret } from '../../apps/server/src/secrets.ts';
import { floor } from './floor.ts';
import { seatPlayers } from './players.ts';

const config = readConfig(process.env);
const clock = Date.now;
const db = await openDb(config.databaseUrl);
await migrate(db);
const content = await openContent(db, config, clock);
const secrets = deriveSecrets([installationSecret(config.dataDir)]);
const services = {
  db,
  clock,
  random: systemRandom(clock),
  content,
  config,
  secrets,
  sessions: createSessions(secrets.session, config.sessionMs),
};
const app = await buildApp(services, {
  alongside: (fastify) => bindEndpoint(fastify, services, 'floor', floor, () => ({ kept: true })),
});
await app.listen({ port: 0, host: '127.0.0.1' });

const entry = content.visible(clock()).entries.find(({ shelf }) => shelf === 'quizzes');
const quiz = entry && content.find('quizzes', entry.id, clock());
if (!entry || !quiz) throw new Error('the pack has no quiz');
const seats = await seatPlayers(services, quiz, Number(process.env.BENCH_SEATS));
process.send?.({ port: (app.server.address() as AddressInfo).port, seats, document: entry.hash, shown: quiz.shown });
process.on('disconnect', () => process.exit());
