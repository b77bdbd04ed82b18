import type { GameRules, InputLog } from '@oi/games/define.ts';
import { replay } from '@oi/games/replay.ts';
import { Compile, type Validator } from 'typebox/compile';
import type { RunRow } from './store.ts';

/** The clocks of a phone and of the server differ, and the last input travels: this much is forgiven. */
const CLOCK_SLACK_MS = 2_000;

export type Judged = { ok: true; score: number; ms: number } | { ok: false; at: number; why: string };

const inputChecks = new Map<string, Validator>();

function inputCheck(rules: GameRules): Validator {
  let check = inputChecks.get(rules.key);
  if (!check) {
    check = Compile(rules.input);
    inputChecks.set(rules.key, check);
  }
  return check;
}

/**
 * Recomputes the score of a run from its inputs. A log that the rules do not allow, or that lasted longer than the time
 * since the run began, is refused with the index of the input at fault.
 */
export function judge(rules: GameRules, level: unknown, run: RunRow, inputs: InputLog, now: number): Judged {
  const check = inputCheck(rules);
  const bad = inputs.findIndex(([, input]) => !check.Check(input));
  if (bad >= 0) return { ok: false, at: bad, why: 'bad-input' };
  const played = replay(rules, level, run.seed, inputs);
  if (played.ok && played.ms > now - run.started_at + CLOCK_SLACK_MS) {
    return { ok: false, at: inputs.length - 1, why: 'longer-than-the-clock' };
  }
  return played;
}
