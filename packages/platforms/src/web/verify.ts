import type { VerifyLaunch } from '../define.ts';

/**
 * Accepts a guest of the plain web page: `guest=` and 26 letters of base32, 130 random bits that the browser made and
 * keeps. Exactly that form and nothing beside it, so that one guest has one launch string; all else is 'malformed'.
 *
 * Honest limits: nobody vouches for a guest, so `verified` is false. Anybody can make as many as they like; whoever copies
 * the string is that guest; another browser, or cleared storage, is another guest. So whatever is counted as people or
 * given as a prize must ask for `verified`.
 */
export const verifyWebLaunch: VerifyLaunch = (launch) => {
  const id = /^guest=([0-9a-hjkmnp-tv-z]{26})$/.exec(launch)?.[1];
  if (id === undefined) return { ok: false, fault: 'malformed' };
  return { ok: true, id, verified: false, language: undefined };
};
