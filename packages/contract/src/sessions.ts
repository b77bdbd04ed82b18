import { Type } from 'typebox';
import { Millis } from './basics.ts';
import { endpoint } from './endpoint.ts';
import { Nickname } from './nickname.ts';

/** Exchanges a launch (once) for our own session token, which is sent as `Authorization: Bearer`. */
export const openSession = endpoint({
  who: 'anyone',
  method: 'POST',
  path: '/api/sessions',
  body: Type.Object({
    platform: Type.String({ pattern: '^[a-z]{2,20}$' }),
    launch: Type.String({ maxLength: 4096 }),
  }),
  maxBody: 8192,
  reply: Type.Object({
    token: Type.String(),
    expiresAt: Millis,
    now: Millis,
    verified: Type.Boolean(),
    nickname: Nickname,
  }),
  errors: ['launch-refused'],
  // By address, and a whole school or a mobile operator may stand behind one.
  limit: { count: 600, perSeconds: 60 },
});
