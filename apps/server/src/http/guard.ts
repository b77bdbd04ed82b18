import type { Endpoint, Limit, Who } from '@oi/contract/endpoint.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readStaffCaller } from '../features/staff/access.ts';
import type { Services } from '../services.ts';
import type { StaffCaller } from './bind.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { Refusal } from './refusal.ts';

/** Who calls, as the guard found out; `player` and `staff` are blank when the endpoint asks for none. */
export interface Caller {
  player: string;
  staff: StaffCaller | undefined;
}

type Hook = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => void;

/** For endpoints that name no limit. An address may be a whole school or a mobile operator's gateway. */
const PLAYER_LIMIT: Limit = { count: 240, perSeconds: 60 };
const ADDRESS_LIMIT: Limit = { count: 1200, perSeconds: 60 };

/** Runs before the body is read, so that whoever may not call costs next to nothing. */
export function guard(app: FastifyInstance, endpoint: Endpoint, services: Services): Hook {
  const { who, limit, method } = endpoint;
  if (who === 'player') return guardPlayer(createLimiter(app, limit ?? PLAYER_LIMIT, playerOf), services);
  const limiter = createLimiter(app, limit ?? ADDRESS_LIMIT);
  if (who === 'anyone') return (request, _reply, done) => void limiter(request).then(done, done);
  return guardStaff(who, method !== 'GET', limiter, services);
}

function guardPlayer(limiter: Limiter, { sessions, clock }: Services): Hook {
  return (request, _reply, done) => {
    const session = sessions.read(request.headers.authorization, clock());
    if ('refused' in session) return done(new Refusal(session.refused));
    (request as FastifyRequest & Caller).player = session.player;
    limiter(request).then(done, done);
  };
}

function playerOf(request: FastifyRequest): string {
  return (request as FastifyRequest & Caller).player;
}

/** The limit comes first: finding the session costs a read of the database. */
function guardStaff(
  who: Exclude<Who, 'anyone' | 'player'>,
  changes: boolean,
  limiter: Limiter,
  services: Services,
): Hook {
  const check = async (request: FastifyRequest): Promise<Refusal | undefined> => {
    const limited = await limiter(request);
    if (limited) return limited;
    const staff = await readStaffCaller(services, request, changes);
    (request as FastifyRequest & Caller).staff = staff;
    const allowed = who === 'staff:any' || staff.role === 'owner' || who === `staff:${staff.role}`;
    return allowed ? undefined : new Refusal('not-allowed');
  };
  return (request, _reply, done) => void check(request).then(done, done);
}

/** What has no guard (pages, content, media, addresses that are not there) has one wide limit: a first visit takes some twenty of them. */
const OTHERS_LIMIT: Limit = { count: 12_000, perSeconds: 60 };

/** Limits by address whatever has no guard of its own, the addresses that are not there too. */
export function limitOthers(app: FastifyInstance): void {
  const limiter = createLimiter(app, OTHERS_LIMIT);
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.config?.guarded) done();
    else limiter(request).then(done, done);
  });
}
