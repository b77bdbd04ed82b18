import { Type } from 'typebox';
import { Hash, Id, Millis, Points, Score, SeedNumber, Slug } from './basics.ts';
import { endpoint } from './endpoint.ts';

/** A run pins its seed, the rules' version and the game document. */
export const Run = Type.Object({
  id: Id,
  game: Slug,
  level: Slug,
  version: Type.Integer({ minimum: 1 }),
  document: Hash,
  seed: SeedNumber,
  startedAt: Millis,
});

export const RunResult = Type.Object({
  score: Score,
  /** The player's best on this game's board of all time after the run, and whether this run made it. */
  best: Score,
  record: Type.Boolean(),
  points: Points,
  rankToday: Type.Integer({ minimum: 1 }),
  rankAll: Type.Integer({ minimum: 1 }),
});

/** Starts a ranked run: the seed is drawn by the server, so nobody chooses a deal. At most 3 runs are open at a time; the oldest is dropped. */
export const startRun = endpoint({
  who: 'player',
  method: 'POST',
  path: '/api/runs',
  body: Type.Object({ game: Slug, level: Slug, version: Type.Integer({ minimum: 1 }) }),
  reply: Run,
  errors: ['game-not-found', 'app-outdated', 'too-many-runs'],
  limit: { count: 60, perSeconds: 60 },
});

/** Replays the inputs from the run's seed and keeps the score; a repeat gets the first result back. The score is never sent. */
export const finishRun = endpoint({
  who: 'player',
  method: 'POST',
  path: '/api/runs/:run/finish',
  params: Type.Object({ run: Id }),
  body: Type.Object({
    inputs: Type.Array(Type.Tuple([Type.Integer({ minimum: 0, maximum: 86_400_000 }), Type.Unsafe<unknown>({})]), {
      maxItems: 4000,
    }),
  }),
  maxBody: 32_768,
  reply: RunResult,
  errors: ['run-not-found', 'run-refused', 'run-expired', 'app-outdated'],
  limit: { count: 60, perSeconds: 60 },
});
