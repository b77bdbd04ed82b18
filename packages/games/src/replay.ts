import type { GameRules, InputLog, Seed } from './define.ts';

/** What a replay gives: the score of a finished run, or the index of the first input that the rules do not allow, and why. */
export type Replayed =
  | { ok: true; score: number; ms: number }
  | { ok: false; at: number; why: 'too-long' | 'out-of-order' | 'too-close' | 'too-late' | 'bad-input' | 'not-over' };

/**
 * Plays a run again from its seed and inputs. Pure and bounded: at most `maxInputs` steps. The inputs must fit the
 * game's input schema already. This is what makes a score honest: the browser never sends one.
 */
export function replay(rules: GameRules, level: unknown, seed: Seed, inputs: InputLog): Replayed {
  if (inputs.length > rules.maxInputs) return { ok: false, at: rules.maxInputs, why: 'too-long' };
  let state = rules.start(level, seed);
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, [at, input]] of inputs.entries()) {
    if (at < last) return { ok: false, at: index, why: 'out-of-order' };
    if (at - last < rules.minSpacingMs) return { ok: false, at: index, why: 'too-close' };
    if (at > rules.maxMs) return { ok: false, at: index, why: 'too-late' };
    if (rules.over(state)) return { ok: false, at: index, why: 'bad-input' };
    const after = rules.step(state, input, at);
    if (after === undefined) return { ok: false, at: index, why: 'bad-input' };
    state = after;
    last = at;
  }
  if (!rules.over(state)) return { ok: false, at: inputs.length, why: 'not-over' };
  return { ok: true, score: rules.score(state), ms: Math.max(0, last) };
}
