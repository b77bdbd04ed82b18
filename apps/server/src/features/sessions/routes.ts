import { createHmac } from 'node:crypto';
import { toBase32 } from '@oi/rules/base32.ts';
import type { On } from '../../http/bind.ts';
import { verifyLaunch } from './launch.ts';
import { drawNickname, type Nickname } from './nickname.ts';
import { enter } from './store.ts';

/** Ties are kept under a keyed hash, so that a copy of the database names nobody. */
function tie(key: Buffer, platform: string, id: string): string {
  return createHmac('sha256', key).update(`${platform}:${id}`).digest('base64url');
}

export function sessionRoutes(on: On): void {
  on('openSession', async ({ body, services, refuse, log }) => {
    const { db, clock, random, secrets, sessions, config } = services;
    const now = clock();
    const launched = verifyLaunch(config, body.platform, body.launch, now);
    if (!launched.ok) {
      log.info({ fault: launched.fault }, 'launch refused');
      return refuse('launch-refused');
    }
    const [key = '', ...olderKeys] = secrets.platform.map((secret) => tie(secret, body.platform, launched.id));
    const nickname = drawNickname(random);
    const fresh = {
      number: toBase32(random.bytes(16)),
      platform: body.platform,
      platform_key: key,
      verified: launched.verified ? 1 : 0,
      nickname_part: nickname.part,
      nickname_number: nickname.number,
      created_at: now,
    };
    const player = await enter(db, fresh, olderKeys);
    return {
      ...sessions.open(player.number, now),
      now,
      verified: player.verified === 1,
      nickname: { part: player.nickname_part as Nickname['part'], number: player.nickname_number },
    };
  });
}
