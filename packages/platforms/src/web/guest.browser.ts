const KEY = 'oi-guest';
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Gives this browser's guest id: 26 random letters of base32 (130 bits), made once and kept in localStorage. Where storage
 * is shut (private windows, blocked cookies), the id lasts as long as the page.
 */
export function guestId(): string {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept && /^[0-9a-hjkmnp-tv-z]{26}$/.test(kept)) return kept;
    const id = newId();
    localStorage.setItem(KEY, id);
    return id;
  } catch {
    return newId();
  }
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => LETTERS[byte & 31]).join('');
}
