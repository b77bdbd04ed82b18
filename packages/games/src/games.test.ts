import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Compile } from 'typebox/compile';
import type { GameRules, InputLog, Seed } from './define.ts';
import { games } from './registry.ts';
import { replay } from './replay.ts';

/** A golden replay: what these inputs gave when the version was made. A change of it demands a new version. */
interface Golden {
  version: number;
  level: unknown;
  seed: Seed;
  inputs: InputLog;
  score: number;
}

const shelf = new URL('.', import.meta.url);
const folders = readdirSync(shelf, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function goldens(key: string): Golden[] {
  const folder = new URL(`./${key}/golden/`, shelf);
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden);
}

/** Plays like `replay`, but sends the state through JSON after each step. */
function replayThroughJson(rules: GameRules, golden: Golden): number {
  let state = JSON.parse(JSON.stringify(rules.start(golden.level, golden.seed)));
  for (const [at, input] of golden.inputs) state = JSON.parse(JSON.stringify(rules.step(state, input, at)));
  return rules.score(state);
}

test('every folder of the shelf is in the registry, and nothing else', () => {
  assert.deepEqual(Object.keys(games).toSorted(), folders.toSorted());
});

for (const [key, rules] of Object.entries(games)) {
  describe(key, () => {
    test('its key is the name of its folder, and the folder has rules, a view and golden replays', () => {
      assert.equal(rules.key, key);
      for (const file of ['rules.ts', 'view.tsx', 'golden']) {
        assert.ok(existsSync(new URL(`./${key}/${file}`, shelf)), `${key}/${file} is missing`);
      }
      assert.ok(goldens(key).length >= 3, `${key} has fewer than three golden replays`);
    });

    test('golden replays of this version give the scores that they gave', () => {
      for (const golden of goldens(key)) {
        assert.equal(golden.version, rules.version, 'a new version needs new golden replays');
        assert.ok(Compile(rules.level).Check(golden.level));
        const played = replay(rules, golden.level, golden.seed, golden.inputs);
        assert.deepEqual(played.ok && played.score, golden.score);
      }
    });

    test('one golden replay is the longest log that the game allows', () => {
      assert.ok(goldens(key).some(({ inputs }) => inputs.length === rules.maxInputs));
    });

    test('the same seed and inputs always give the same states, also through JSON', () => {
      for (const golden of goldens(key)) {
        assert.deepEqual(rules.start(golden.level, golden.seed), rules.start(golden.level, golden.seed));
        assert.equal(replayThroughJson(rules, golden), golden.score);
      }
    });

    test('a step never changes the state that it was given', () => {
      for (const golden of goldens(key)) {
        let state = rules.start(golden.level, golden.seed);
        for (const [at, input] of golden.inputs) {
          const before = JSON.stringify(state);
          const after = rules.step(state, input, at);
          assert.equal(JSON.stringify(state), before);
          state = after;
        }
      }
    });

    test('scores are whole numbers from 0 to a million, and other seeds give other deals', () => {
      for (const golden of goldens(key)) {
        assert.ok(Number.isInteger(golden.score) && golden.score >= 0 && golden.score <= 1_000_000);
        assert.notDeepEqual(
          rules.start(golden.level, golden.seed),
          rules.start(golden.level, golden.seed ^ 0x5bd1e995),
        );
      }
    });

    test('a log is bounded, ordered and ends with the game', () => {
      const [golden] = goldens(key) as [Golden];
      const { level, seed, inputs } = golden;
      const why = (log: InputLog) => {
        const played = replay(rules, level, seed, log);
        return played.ok ? 'ok' : played.why;
      };
      const [first, second] = inputs as [InputLog[number], InputLog[number]];
      assert.ok(rules.maxInputs <= 4000);
      assert.equal(why(inputs.slice(0, -1)), 'not-over');
      assert.equal(why([]), 'not-over');
      assert.equal(why([...inputs, [(inputs.at(-1)?.[0] ?? 0) + 1000, first[1]]]), 'bad-input');
      assert.equal(why(Array.from({ length: rules.maxInputs + 1 }, () => first)), 'too-long');
      assert.equal(why([second, first]), 'out-of-order');
      if (rules.minSpacingMs > 0) {
        assert.equal(why([first, [first[0] + rules.minSpacingMs - 1, second[1]]]), 'too-close');
      }
      assert.equal(why([[rules.maxMs + 1, first[1]]]), 'too-late');
    });
  });
}
