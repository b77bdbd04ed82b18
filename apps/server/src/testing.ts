import { createHash } from 'node:crypto';
import type { Body, Endpoint, Params, Query, Reply, Role } from '@oi/contract/endpoint.ts';
import { type EndpointName, type Endpoints, endpoints } from '@oi/contract/endpoints.ts';
import type { ErrorCode, ErrorReply } from '@oi/contract/errors.ts';
import { toBase32 } from '@oi/rules/base32.ts';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { TSchema } from 'typebox';
import { type AppOptions, buildApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import type { Db } from './db/db.ts';
import { write } from './db/write.ts';
import type { Content } from './features/content/content.ts';
import { createSessions } from './features/sessions/sessions.ts';
import { csrfOf, hashOf } from './features/staff/secret.ts';
import { keepSession } from './features/staff/sessions.ts';
import { addStaff, findStaff } from './features/staff/store.ts';
import { timedId } from './random.ts';
import { deriveSecrets } from './secrets.ts';
import type { Random, Services } from './services.ts';

/** A moment for tests to begin at: a Thursday noon three hours east of UTC. */
export const NOON = Date.UTC(2026, 10, 26, 9);

/** A clock that stands still until a test moves it. */
export interface FakeClock {
  (): number;
  advance(ms: number): void;
}

export function fakeClock(start = NOON): FakeClock {
  let now = start;
  return Object.assign(() => now, {
    advance: (ms: number) => {
      now += ms;
    },
  });
}

/** Chance that is the same in every run. */
export function seededRandom(clock: () => number, seed: string | undefined): Random {
  let count = 0;
  const bytes = (length: number): Uint8Array => {
    count += 1;
    return createHash('shake256', { outputLength: length })
      .update(`${seed ?? ''} ${count}`)
      .digest();
  };
  return {
    seed: () => Buffer.from(bytes(4)).readUInt32LE(),
    id: () => timedId(clock(), bytes(10)),
    below: (limit) => Buffer.from(bytes(6)).readUIntLE(0, 6) % limit,
    bytes,
  };
}

/** Content with nothing in it. */
export const NO_CONTENT: Content = {
  visible: (now) => ({
    release: '0'.repeat(64),
    pack: {
      id: 'test',
      title: 'Test',
      tagline: '',
      city: { name: 'Testburg', in: 'in Testburg', of: 'of Testburg' },
      language: 'en',
      timeZone: 'Europe/Minsk',
      age: '0+',
      colours: { light: {}, dark: {} },
      districts: [],
      words: {},
    },
    home: [],
    entries: [],
    changesAt: null,
    now,
  }),
  timeZone: () => 'Europe/Minsk',
  find: () => undefined,
  held: () => undefined,
  pinned: async () => undefined,
};

/** A reply that is not 200, as `call` throws it: `assert.rejects(call(…), { error: 'run-not-found' })`. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly error: ErrorCode;
  readonly where: string | undefined;

  constructor(status: number, { error, where }: ErrorReply) {
    super(`${status} ${error}${where === undefined ? '' : `: ${where}`}`);
    this.status = status;
    this.error = error;
    this.where = where;
  }
}

type Given<E extends Endpoint, K extends 'params' | 'query' | 'body', Value> = E[K] extends TSchema
  ? { [key in K]: Value }
  : { [key in K]?: undefined };
/** The parts of a request that an endpoint asks for. */
export type Input<E extends Endpoint> = Given<E, 'params', Params<E>> &
  Given<E, 'query', Query<E>> &
  Given<E, 'body', Body<E>>;

/** Calls an endpoint by its name and gives its reply. @throws Refused for anything but 200 */
export type CallByName = <N extends EndpointName>(
  name: N,
  ...input: Record<never, never> extends Input<Endpoints[N]> ? [Input<Endpoints[N]>?] : [Input<Endpoints[N]>]
) => Promise<Reply<Endpoints[N]>>;

export interface TestPlayer {
  call: CallByName;
  /** Opens the session at the first call, as a guest of the web page. */
  token(): Promise<string>;
  /** The player number. */
  number(): Promise<string>;
}

export interface TestApp {
  app: FastifyInstance;
  services: Services;
  clock: FakeClock;
  /** All log lines so far. */
  log: string[];
  /** Calls as nobody. */
  call: CallByName;
  /** The player of a name: the same name is the same person. */
  as(name: string): TestPlayer;
  /** A signed-in staff member of a role, made when there is none. */
  asStaff(role: Role): Promise<{ call: CallByName; headers: Record<string, string> }>;
  close(): Promise<void>;
}

export interface TestOptions {
  content?: Content;
  config?: Partial<Config>;
  clock?: FakeClock;
  /** Chooses the chance; two apps on one database need two, or they draw the same ids. */
  seed?: string;
  webBuild?: string;
  alongside?: AppOptions['alongside'];
}

/**
 * Gives a whole server on a database, asked without a port, with a clock that stands still and chance that repeats. The
 * database stays open: whoever opened it closes it.
 */
export async function testApp(db: Db, options: TestOptions = {}): Promise<TestApp> {
  const clock = options.clock ?? fakeClock();
  const config: Config = { ...readConfig({ LOG_LEVEL: 'info' }), ...options.config };
  const secrets = deriveSecrets(['a secret that only tests know, 1']);
  const log: string[] = [];
  const services: Services = {
    db,
    clock,
    random: seededRandom(clock, options.seed),
    content: options.content ?? NO_CONTENT,
    config,
    secrets,
    sessions: createSessions(secrets.session, config.sessionMs),
  };
  const app = await buildApp(services, {
    logStream: { write: (line) => void log.push(line) },
    webBuild: options.webBuild ?? '/nowhere',
    ...(options.alongside && { alongside: options.alongside }),
  });
  const players = new Map<string, TestPlayer>();
  return {
    app,
    services,
    clock,
    log,
    call: callWith(app, () => ({})),
    as(name) {
      const player = players.get(name) ?? testPlayer(app, name);
      players.set(name, player);
      return player;
    },
    async asStaff(role) {
      const headers = await staffHeaders(services, role);
      return { headers, call: callWith(app, () => headers) };
    },
    close: () => app.close(),
  };
}

type Headers = Record<string, string>;

function callWith(app: FastifyInstance, headers: () => Headers | Promise<Headers>): CallByName {
  return async (name, ...[input]) => {
    const reply = await request(app, name, input ?? {}, await headers());
    if (reply.statusCode !== 200) throw new Refused(reply.statusCode, reply.json<ErrorReply>());
    return reply.json();
  };
}

/** Sends a request to an endpoint and gives whatever comes back. */
export function request(
  app: FastifyInstance,
  name: EndpointName,
  { params, query, body }: { params?: unknown; query?: unknown; body?: unknown },
  headers: Headers,
): Promise<LightMyRequestResponse> {
  const { method, path } = endpoints[name];
  const url = path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[key])),
  );
  return app.inject({
    method,
    url,
    headers,
    ...(query !== undefined && { query: query as Record<string, string> }),
    ...(body !== undefined && { payload: body as object }),
  });
}

function testPlayer(app: FastifyInstance, name: string): TestPlayer {
  const guest = toBase32(createHash('sha256').update(name).digest().subarray(0, 16));
  const nobody = callWith(app, () => ({}));
  let opened: Promise<string> | undefined;
  const open = () => nobody('openSession', { body: { platform: 'web', launch: `guest=${guest}` } });
  const token = () => {
    opened ??= open().then((session) => session.token);
    return opened;
  };
  return {
    token,
    number: async () => (await token()).split('.')[1] ?? '',
    call: callWith(app, async () => ({ authorization: `Bearer ${await token()}` })),
  };
}

async function staffHeaders(services: Services, role: Role): Promise<Headers> {
  const { db, random, clock } = services;
  const secret = `${role}-session`;
  const session = hashOf(secret);
  await write(db, async (tx) => {
    const id = random.id();
    if (await addStaff(tx, { id, name: role, role, at: clock() })) {
      await keepSession(tx, { hash: session, staff: id, now: clock() });
    }
  });
  if (!(await findStaff(db, role))) throw new Error(`no ${role}`);
  return {
    cookie: `oi-staff=${secret}`,
    origin: 'http://localhost',
    host: 'localhost',
    'x-csrf': csrfOf(services, session),
  };
}
