import type { Db, Reads } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import { write } from '../../db/write.ts';
import type { PlayTables } from '../ledger/tables.ts';

export type PlayerRow = PlayTables['player'];

const playerByKey = prepared((q, p: { platform: string; key: string }) =>
  q.selectFrom('player').selectAll().where('platform', '=', p.platform).where('platform_key', '=', p.key),
);

const insertPlayer = prepared((q, row: PlayerRow) =>
  q
    .insertInto('player')
    .values({
      number: row.number,
      platform: row.platform,
      platform_key: row.platform_key,
      verified: row.verified,
      nickname_part: row.nickname_part,
      nickname_number: row.nickname_number,
      created_at: row.created_at,
    })
    .onConflict((conflict) => conflict.columns(['platform', 'platform_key']).doNothing()),
);

const renewKey = prepared((q, p: { platform: string; old: string; key: string }) =>
  q
    .updateTable('player')
    .set({ platform_key: p.key })
    .where('platform', '=', p.platform)
    .where('platform_key', '=', p.old)
    .returningAll(),
);

const forgottenSince = prepared((q, p: { since: number }) =>
  q
    .selectFrom('fact')
    .select(['player', 'at'])
    .where('kind', '=', 'forgotten')
    .where('at', '>=', p.since)
    .orderBy('at'),
);

/**
 * Gives the player of a platform's user: the one who is there, or `fresh`. Two first visits at once make one player.
 *
 * @param olderKeys keys of the same user under older secrets: a row found by one is moved to the newest
 */
export async function enter(db: Db, fresh: PlayerRow, olderKeys: readonly string[]): Promise<PlayerRow> {
  const user = { platform: fresh.platform, key: fresh.platform_key };
  const [known] = await playerByKey(db, user);
  if (known) return known;
  return write(db, async (tx) => {
    for (const old of olderKeys) {
      const [renewed] = await renewKey(tx, { ...user, old });
      if (renewed) return renewed;
    }
    await insertPlayer(tx, fresh);
    const [kept] = await playerByKey(tx, user);
    if (!kept) throw new Error('a player who was just kept is not there');
    return kept;
  });
}

/** Gives the players who were forgotten at or after a moment, the earliest first. */
export async function readForgotten(db: Reads, since: number): Promise<{ player: string; at: number }[]> {
  return forgottenSince(db, { since });
}
