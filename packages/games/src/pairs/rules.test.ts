import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type PairsState, pairs } from './rules.ts';

const level = {
  take: 3,
  parSeconds: 60,
  pairs: ['gear', 'bolt', 'valve', 'spring', 'shaft'].map((word) => ({
    a: { word },
    b: { word: `${word} b` },
    why: `Why the ${word} belongs there.`,
  })),
};

/** Places of the two sides of each dealt pair. */
function twins(state: PairsState): [number, number][] {
  const byPair = Map.groupBy(state.deal.keys(), (place) => (state.deal[place] as number) >> 1);
  return [...byPair.values()] as [number, number][];
}

/** Turns places one after another, a second apart, from one second on. */
function turn(state: PairsState, ...places: number[]): PairsState {
  return places.reduce<PairsState>((before, place, index) => {
    const after = pairs.step(before, place, (index + 1) * 1000);
    assert.ok(after, `place ${place} was refused`);
    return after;
  }, state);
}

describe('pairs', () => {
  const start = pairs.start(level, 7);
  const [first, second, third] = twins(start) as [[number, number], [number, number], [number, number]];

  test('a deal draws as many pairs as the level takes, both sides of each', () => {
    assert.equal(start.deal.length, 6);
    assert.equal(twins(start).length, 3);
    assert.ok(twins(start).every((places) => places.length === 2));
  });

  test('pairs found in a row are worth more each', () => {
    assert.equal(turn(start, ...first).score, 100);
    assert.equal(turn(start, ...first, ...second).score, 225);
  });

  test('what is left of the par time is the bonus of the last pair', () => {
    const over = turn(start, ...first, ...second, ...third);
    assert.ok(pairs.over(over));
    assert.equal(pairs.score(over), 100 + 125 + 150 + (60_000 - 6_000) / 100);
  });

  test('the first sight of a card costs nothing, a forgotten card does', () => {
    const unlucky = turn(start, ...first, second[0], third[0]);
    assert.equal(unlucky.score, 100);
    assert.equal(unlucky.combo, 0);
    const forgetful = turn(unlucky, second[1], third[0]);
    assert.equal(forgetful.score, 80);
    assert.equal(forgetful.misses, 2);
  });

  test('points never fall below nought', () => {
    assert.equal(turn(start, first[0], second[0], first[0], second[0]).score, 0);
  });

  test('a found card, the open card and a place outside are refused', () => {
    const open = turn(start, first[0]);
    assert.equal(pairs.step(open, first[0], 2000), undefined);
    assert.equal(pairs.step(open, 6, 2000), undefined);
    assert.equal(pairs.step(turn(start, ...first), first[1], 3000), undefined);
  });

  test('a level never takes more pairs than it has', () => {
    assert.equal(pairs.start({ ...level, take: 12 }, 1).deal.length, 10);
  });
});
