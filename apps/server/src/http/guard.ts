import type { Endpoint, Limit, Who } from '@oi/contract/endpoint.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readStaffCaller } from '../features/staff/access.ts';
import type { Services } from '../services.ts';
import { callerAddress } from './address.ts';
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
export function guard(endpoint: Endpoint, services: Services): Hook {
  const { who } = endpoint;
  const limiter = createLimiter(endpoint.limit ?? (who === 'player' ? PLAYER_LIMIT : ADDRESS_LIMIT));
  if (who === 'player') return guardPlayer(limiter, services);
  if (who === 'anyone') return guardAnyone(limiter, services);
  return guardStaff(who, endpoint.method !== 'GET', limiter, services);
}

function guardPlayer(limiter: Limiter, { sessions, clock }: Services): Hook {
  return (request, _reply, done) => {
    const now = clock();
    const session = sessions.read(request.headers.authorization, now);
    if ('refused' in session) return done(new Refusal(session.refused));
    (request as FastifyRequest & Caller).player = session.player;
    done(tooMany(limiter(session.player, now)));
  };
}

function guardAnyone(limiter: Limiter, { clock }: Services): Hook {
  return (request, _reply, done) => done(tooMany(limiter(callerAddress(request.ip), clock())));
}

/** The limit comes first: finding the session costs a read of the database. */
function guardStaff(
  who: Exclude<Who, 'anyone' | 'player'>,
  changes: boolean,
  limiter: Limiter,
  services: Services,
): Hook {
  return (request, _reply, done) => {
    const limited = tooMany(limiter(callerAddress(request.ip), services.clock()));
    if (limited) return done(limited);
    readStaffCaller(services, request, changes).then((staff) => {
      (request as FastifyRequest & Caller).staff = staff;
      const allowed = who === 'staff:any' || staff.role === 'owner' || who === `staff:${staff.role}`;
      done(allowed ? undefined : new Refusal('not-allowed'));
    }, done);
  };
}

/** What has no guard (pages, content, media, addresses that are not there) has one wide limit: a first visit takes some twenty of them. */
const OTHERS_LIMIT: Limit = { count: 12_000, perSeconds: 60 };

/** Limits by address whatever has no guard of its own, the addresses that are not there too. */
export function limitOthers(app: FastifyInstance, { clock }: Pick<Services, 'clock'>): void {
  const limiter = createLimiter(OTHERS_LIMIT);
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.config?.guarded) return done();
    done(tooMany(limiter(callerAddress(request.ip), clock())));
  });
}

function tooMany(waitMs: number): Refusal | undefined {
  if (waitMs <= 0) return undefined;
  return new Refusal('too-many-requests', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}
