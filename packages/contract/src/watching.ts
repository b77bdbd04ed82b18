import { Type } from 'typebox';
import { Millis, Slug } from './basics.ts';
import { endpoint } from './endpoint.ts';

/** Watched parts of a video in whole milliseconds of the video, each from < to. */
export const Ranges = Type.Array(Type.Tuple([Type.Integer({ minimum: 0 }), Type.Integer({ minimum: 0 })]), {
  maxItems: 64,
});

export const Watched = Type.Object({
  video: Slug,
  /** Where to resume, in milliseconds of the video. */
  positionMs: Type.Integer({ minimum: 0 }),
  /** The union of watched ranges, credited at most by the wall clock, as a share of the video in thousandths. */
  share: Type.Integer({ minimum: 0, maximum: 1000 }),
  /** When 95 % were reached. */
  watchedAt: Type.Union([Millis, Type.Null()]),
});

/** Merges watched ranges into what is known: idempotent and free of order, so late and doubled reports are harmless. */
export const recordWatching = endpoint({
  who: 'player',
  method: 'POST',
  path: '/api/watching/:video',
  params: Type.Object({ video: Slug }),
  body: Type.Object({ ranges: Ranges, positionMs: Type.Integer({ minimum: 0, maximum: 86_400_000 }) }),
  reply: Watched,
  errors: ['video-not-found'],
  limit: { count: 120, perSeconds: 60 },
});
