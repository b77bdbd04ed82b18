import { createHmac } from 'node:crypto';

/** A launch's parameters in any order. */
export type Pairs = readonly (readonly [key: string, value: string])[];

/**
 * Gives VK's signature of a launch: HMAC-SHA256 of its `vk_*` parameters in base64url. All of them are signed, blank and
 * unknown ones too, and nothing else is.
 *
 * Source: dev.vk.com/en/mini-apps/development/launch-params-sign. Keys are sorted by code units (never by a locale), and
 * values are encoded anew from their decoded form: VK signs the decoded values, whatever escapes the address bar used.
 *
 * @param pairs decoded; values must be well-formed (what `URLSearchParams` gives always is)
 */
export function signatureOf(pairs: Pairs, secret: string): string {
  const text = pairs
    .filter(([key]) => key.startsWith('vk_'))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/**
 * Gives a launch string signed as VK would, for trying an installation without VK: the operator's own command and tests.
 * Whoever holds the secret can be anybody, so no server offers this over the network.
 */
export function signVkLaunch(params: Readonly<Record<string, string>>, secret: string): string {
  // Through URLSearchParams first, so that what is signed is what a reader of the string will decode.
  const query = new URLSearchParams(params);
  query.delete('sign');
  query.append('sign', signatureOf([...query], secret));
  return query.toString();
}
