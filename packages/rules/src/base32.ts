/** Crockford's letters, lower case: no i, l, o, u, so that an id read aloud or typed by hand is not mistaken. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Gives bytes as lower-case base32 (Crockford's letters, most significant bits first, no padding): 16 bytes are 26 letters.
 *
 * Texts of equal length sort as their bytes do, in every database's collation, so an id that begins with the time sorts
 * by time.
 */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      text += LETTERS[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + LETTERS[(held << (5 - bits)) & 31] : text;
}
