import { games } from '@oi/games/registry.ts';
import { write } from '../../db/write.ts';
import type { On } from '../../http/bind.ts';
import { dayIn } from '../boards/day.ts';
import { gameOf, levelOf } from './game.ts';
import { judge } from './judge.ts';
import { findRun, finish, keepRun, type RunRow, resultOf } from './store.ts';

/** An open run can be finished for this long. */
const RUN_HOURS = 24;

export function runRoutes(on: On): void {
  on('startRun', async ({ body, player, services, refuse }) => {
    const { db, clock, random, content } = services;
    const now = clock();
    const document = content.find('games', body.game, now);
    const rules = document && games[gameOf(document).game];
    if (!rules || levelOf(document, body.level) === undefined) return refuse('game-not-found');
    if (rules.version !== body.version) return refuse('app-outdated');
    const run: RunRow = {
      id: random.id(),
      player,
      game: body.game,
      level: body.level,
      version: rules.version,
      document: document.hash,
      seed: random.seed(),
      started_at: now,
      finished_at: null,
      result: null,
      inputs: null,
    };
    await write(db, (tx) => keepRun(tx, run));
    return {
      id: run.id,
      game: run.game,
      level: run.level,
      version: run.version,
      document: document.publicHash,
      seed: run.seed,
      startedAt: now,
    };
  });

  on('finishRun', async ({ params, body, player, services, refuse, log }) => {
    const { db, clock, content } = services;
    const run = await findRun(db, params.run, player);
    const document = run && (await content.pinned(run.document));
    if (!run || !document) return refuse('run-not-found');
    const known = resultOf(run);
    if (known) return known;
    const rules = games[gameOf(document).game];
    if (!rules || rules.version !== run.version) return refuse('app-outdated');
    const now = clock();
    if (now - run.started_at > RUN_HOURS * 3_600_000) return refuse('run-expired');
    const judged = judge(rules, levelOf(document, run.level), run, body.inputs, now);
    if (!judged.ok) {
      log.info({ game: run.game, at: judged.at, why: judged.why }, 'run refused');
      return refuse('run-refused');
    }
    const played = { score: judged.score, ms: judged.ms, inputs: JSON.stringify(body.inputs) };
    const moment = { at: now, day: dayIn(content.timeZone(), now).day };
    return write(db, (tx) => finish(tx, run, played, moment));
  });
}
