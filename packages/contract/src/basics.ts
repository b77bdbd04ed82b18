import { Type } from 'typebox';

/** Ids that we make: lower-case base32. */
export const Id = Type.String({ pattern: '^[0-9a-z]{8,40}$' });
/** The id of a document inside its type: the file's name without its ending. */
export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
/** A reference to a document: `quizzes/metal`. */
export const Ref = Type.String({
  pattern: '^(shows|videos|quizzes|games|factories|professions|stories|events)/[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 80,
});
/** SHA-256 of the bytes of a document's part, lower-case hex. */
export const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** Milliseconds since 1970 in UTC, by the server's clock. */
export const Millis = Type.Integer({ minimum: 0, maximum: 9_007_199_254_740_991 });
export const Points = Type.Integer({ minimum: 0 });
export const Score = Type.Integer({ minimum: 0, maximum: 1_000_000 });
/** A 32-bit seed, drawn by the server. */
export const SeedNumber = Type.Integer({ minimum: 0, maximum: 0xffffffff });

/** One of a closed list of words, with exactly their type. */
export function oneOf<const W extends readonly string[]>(words: W) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words] });
}
