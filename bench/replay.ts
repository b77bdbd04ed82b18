/**
 * How long the server needs to replay the longest log that each game allows. `npm run bench -- replay`
 *
 * Ends in one line of JSON: `medianMs` of the slowest game.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { GameRules, InputLog } from '@oi/games/define.ts';
import { games } from '@oi/games/registry.ts';
import { replay } from '@oi/games/replay.ts';
import { median } from './median.ts';

const TIMES = 200;

interface Golden {
  level: unknown;
  seed: number;
  inputs: InputLog;
}

function longest(key: string): Golden {
  const folder = new URL(`../packages/games/src/${key}/golden/`, import.meta.url);
  const goldens = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden);
  return goldens.toSorted((a, b) => b.inputs.length - a.inputs.length)[0] as Golden;
}

/** Times single replays, the first included: a game that nobody played since the start is not warm either. */
function timesOf(rules: GameRules, { level, seed, inputs }: Golden): number[] {
  return Array.from({ length: TIMES }, () => {
    const from = performance.now();
    const played = replay(rules, level, seed, inputs);
    if (!played.ok) throw new Error(`the longest log of ${rules.key} is refused: ${played.why}`);
    return performance.now() - from;
  });
}

const figures = Object.values(games).map((rules) => {
  const golden = longest(rules.key);
  const times = timesOf(rules, golden);
  const figure = {
    game: rules.key,
    inputs: golden.inputs.length,
    medianMs: median(times),
    firstMs: times[0] as number,
  };
  console.log(
    `${figure.game}: ${figure.inputs} inputs, median ${figure.medianMs.toFixed(3)} ms, first ${figure.firstMs.toFixed(3)} ms`,
  );
  return figure;
});
const slowest = figures.toSorted((a, b) => b.medianMs - a.medianMs)[0];
console.log(JSON.stringify({ game: slowest?.game, medianMs: slowest?.medianMs, firstMs: slowest?.firstMs }));
