import type { Unit } from '../../db/db.ts';
import { prepared } from '../../db/prepared.ts';
import { Refusal } from '../../http/refusal.ts';
import { type Fact, forgottenFactId } from './facts.ts';
import type { PlayTables } from './tables.ts';

const insertFact = prepared((q, fact: PlayTables['fact']) =>
  q
    .insertInto('fact')
    .values({
      id: fact.id,
      kind: fact.kind,
      player: fact.player,
      subject: fact.subject,
      at: fact.at,
      points: fact.points,
      data: fact.data,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id'),
);

const addToPoints = prepared((q, p: { player: string; points: number }) =>
  q
    .insertInto('points')
    .values({ player: p.player, points: p.points })
    .onConflict((conflict) =>
      conflict.column('player').doUpdateSet((eb) => ({ points: eb('points.points', '+', eb.ref('excluded.points')) })),
    ),
);

const factById = prepared((q, p: { id: string }) => q.selectFrom('fact').select('id').where('id', '=', p.id));

/**
 * Appends a fact.
 *
 * @returns false when the fact was there already: then nothing changed, and no projection may be touched.
 */
export async function appendFact(tx: Unit, fact: Fact): Promise<boolean> {
  const added = await insertFact(tx, { ...fact, data: JSON.stringify(fact.data) });
  return added.length > 0;
}

/**
 * Appends a fact and adds its points to its player's. Points of answers are not added here: they stand with their
 * attempt, where the answer is counted anyway, so that an answer costs one page of the disk less.
 *
 * @throws Refusal when the player was forgotten meanwhile: nothing of a forgotten player grows again
 */
export async function appendEarning(tx: Unit, fact: Fact): Promise<void> {
  const forgotten = await factById(tx, { id: forgottenFactId(fact.player) });
  if (forgotten.length > 0) throw new Refusal('session-needed');
  const isNew = await appendFact(tx, fact);
  if (isNew && fact.points > 0) await addToPoints(tx, { player: fact.player, points: fact.points });
}
