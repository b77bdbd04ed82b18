import type { Static } from 'typebox';
import { type PairsLevel, pairs } from '../../packages/games/src/pairs/rules.ts';
import { documentOf, type ReplyOf } from './api.ts';
import type { Player } from './player.ts';

interface GameDocument {
  levels: readonly { id: string; title: string; level: Static<typeof PairsLevel> }[];
}

/** Gives the places of the cards of a run, pair by pair, as the rules deal them from its seed. */
export function dealOf(level: Static<typeof PairsLevel>, seed: number): [number, number][] {
  const { deal } = pairs.start(level, seed);
  const byPair = new Map<number, number[]>();
  for (const [place, card] of deal.entries()) byPair.set(card >> 1, [...(byPair.get(card >> 1) ?? []), place]);
  return [...byPair.values()] as [number, number][];
}

/** Gives the levels of a game of pairs. */
export async function levelsOf({ world }: Player, game: string): Promise<GameDocument['levels']> {
  return (await documentOf<GameDocument>(world, `games/${game}`)).levels;
}

/** The card at a place that lies closed. */
export function closedCard({ page, say }: Player, place: number) {
  return page.getByRole('button', { name: new RegExp(`^${say('pairs.closed', { n: place + 1, row: '\\d+' })}$`) });
}

/** Does something that starts a ranked round, and gives the run as the server drew it. */
export async function startRun({ page }: Player, begin: () => Promise<unknown>): Promise<ReplyOf<'startRun'>> {
  const [reply] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/api/runs') && one.request().method() === 'POST'),
    begin(),
  ]);
  return (await reply.json()) as ReplyOf<'startRun'>;
}

/** Plays a round to its end, with one miss at its start, and gives what the server made of it. */
export async function playRound(
  player: Player,
  level: Static<typeof PairsLevel>,
  seed: number,
): Promise<ReplyOf<'finishRun'>> {
  const { page } = player;
  const deal = dealOf(level, seed);
  const [[first], [other]] = deal as [[number, number], [number, number]];
  const finished = page.waitForResponse((one) => one.url().endsWith('/finish'));
  for (const place of [first, other, ...deal.flat()]) await closedCard(player, place).click();
  return (await (await finished).json()) as ReplyOf<'finishRun'>;
}
