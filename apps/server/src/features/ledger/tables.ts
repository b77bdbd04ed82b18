/**
 * Tables of players and what they did. Migration 001.
 *
 * `player` ties a platform's user to a random player number; `attempt`, `run` and `watching` are what the server issued
 * or keeps per player; `fact` is the ledger; all others are projections of the ledger, rebuilt by `oi ledger rebuild`.
 */
export interface PlayTables {
  /** The only tie between a person and a player number. Deleting the row is "delete my data". */
  player: {
    /** The random player number. */
    number: string;
    platform: string;
    /** HMAC of the platform's id of the user under a secret of ours. Unique with platform. */
    platform_key: string;
    verified: number;
    nickname_part: string;
    nickname_number: number;
    created_at: number;
  };
  attempt: {
    id: string;
    player: string;
    quiz: string;
    /** 1, 2, … per player and quiz; unique together. */
    number: number;
    /** The pinned document. */
    document: string;
    seed: number;
    questions: number;
    started_at: number;
  };
  run: {
    id: string;
    player: string;
    game: string;
    level: string;
    version: number;
    document: string;
    seed: number;
    started_at: number;
    finished_at: number | null;
    /** JSON of the result that a repeat gets back. */
    result: string | null;
    /** JSON of the input log, kept for replays. */
    inputs: string | null;
  };
  /** Exact watched ranges: one row that only grows. */
  watching: {
    player: string;
    video: string;
    /** JSON of merged ranges in ms. */
    ranges: string;
    /** The credited share in thousandths. */
    share: number;
    position_ms: number;
    began_at: number;
    watched_at: number | null;
    updated_at: number;
  };
  /** The ledger. Append-only; `id` is the idempotency key. */
  fact: {
    id: string;
    kind: string;
    player: string;
    /** What it is about: an attempt, a run, a video; empty for a player's own facts. */
    subject: string;
    at: number;
    points: number;
    /** JSON; its shape depends on the kind. */
    data: string;
  };
  /** Projection: answers of attempts, one row per attempt. The attempt is finished when `answered` reaches its questions. */
  attempt_progress: {
    attempt: string;
    player: string;
    answered: number;
    right_answers: number;
    points: number;
    last_at: number;
  };
  /** Projection: a player's points from all but answers, which stand in `attempt_progress`. */
  points: { player: string; points: number };
  /** Projection: a player's best score on a board. `board` is `<game>:<version>:<all | YYYY-MM-DD>`. */
  best: { board: string; player: string; score: number; at: number; run: string };
  /** Projection: how many players of a board have a best in a bucket of scores. */
  bucket: { board: string; bucket: number; players: number };
}
