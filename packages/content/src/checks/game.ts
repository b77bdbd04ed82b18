import { games } from '@oi/games/registry.ts';
import { type Fault, type FieldPath, fault } from '../faults/fault.ts';
import { idsTwice, isFields } from './quiz.ts';
import { type Check, checkOf } from './validator.ts';

type Fields = Record<string, unknown>;
const checks = new Map<string, Check>();

/** Gives the faults of a game's levels, each judged by the schema of the game's rules. */
export function checkGame(file: string, game: Fields): Fault[] {
  if (typeof game.game !== 'string') return [];
  const rules = Object.hasOwn(games, game.game) ? games[game.game] : undefined;
  if (!rules) {
    const values = { game: game.game, known: Object.keys(games).join(', ') };
    return [fault(file, 'game-unknown', { path: ['game'], values })];
  }
  const check = checks.get(rules.key) ?? checkOf(rules.level);
  checks.set(rules.key, check);
  const levels = Array.isArray(game.levels) ? (game.levels as unknown[]) : [];
  const faults = levels.flatMap((item, index) => {
    if (!isFields(item) || !('level' in item)) return [];
    const path = ['levels', index, 'level'];
    const misfits = check(file, item.level, path);
    return misfits.length > 0 ? misfits : takesTooMany(file, item.level, path);
  });
  return [...faults, ...idsTwice(file, levels, 'levels')];
}

/** By custom a level that draws from a pool says how many in `take`; the pool is its only list. */
function takesTooMany(file: string, level: unknown, at: FieldPath): Fault[] {
  if (!isFields(level) || typeof level.take !== 'number') return [];
  const lists = Object.values(level).filter((value) => Array.isArray(value));
  const pool = lists[0]?.length ?? 0;
  if (lists.length !== 1 || level.take <= pool) return [];
  return [fault(file, 'take-too-many', { path: [...at, 'take'], values: { take: level.take, pool } })];
}
