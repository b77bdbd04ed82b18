import { timingSafeEqual } from 'node:crypto';
import type { Launched, LaunchFault, LaunchRules, VerifyLaunch } from '../define.ts';
import { languageTag } from './language.ts';
import { signatureOf } from './sign.ts';

/** Real launches have under 1 000 characters; the limit keeps a hostile one from costing anything. */
const MAX_LENGTH = 4096;

/**
 * Verifies the launch parameters of a VK mini-app and gives the id of the user that VK signed.
 *
 * In this order, so that a mistaken configuration can be told from a forgery and no content is used before its signature:
 * 1. at most 4 096 characters, each `vk_*` key and `sign` once, and all that is needed is there ('malformed',
 *    'duplicated-key': two readers of a doubled key could see two users);
 * 2. `vk_app_id` is ours ('foreign-app');
 * 3. the signature, in constant time ('bad-signature'; also when our own secret is empty, which anybody could sign with);
 * 4. not an Odnoklassniki launch, whose users have ids of their own ('foreign-app');
 * 5. `vk_user_id` is a positive number, kept as a string ('bad-user');
 * 6. `vk_ts` (seconds) is neither too old nor in the future ('malformed', 'too-old', 'from-the-future').
 *
 * Unknown `vk_platform`, `vk_ref` and `vk_language` values are no fault: VK adds new ones. Keys without `vk_` are
 * unsigned and never read. Never throws, on any string.
 */
export const verifyVkLaunch: VerifyLaunch = (launch, rules) => {
  if (launch.length > MAX_LENGTH) return refuse('malformed');
  const pairs = [...new URLSearchParams(launch)].filter(([key]) => key === 'sign' || key.startsWith('vk_'));
  const params = new Map(pairs);
  if (params.size < pairs.length) return refuse('duplicated-key');
  const sign = params.get('sign');
  const userId = params.get('vk_user_id');
  const appId = params.get('vk_app_id');
  if (!sign || userId === undefined || appId === undefined) return refuse('malformed');

  if (appId !== rules.appId) return refuse('foreign-app');
  if (rules.secret === '' || !equalInConstantTime(sign, signatureOf(pairs, rules.secret))) {
    return refuse('bad-signature');
  }
  if (params.get('vk_client') === 'ok') return refuse('foreign-app');
  if (!/^[1-9]\d{0,18}$/.test(userId)) return refuse('bad-user');
  const fault = faultOfTime(params.get('vk_ts'), rules);
  if (fault) return refuse(fault);
  return { ok: true, id: userId, verified: true, language: languageTag(params.get('vk_language')) };
};

function refuse(fault: LaunchFault): Launched {
  return { ok: false, fault };
}

/**
 * Compares the texts, not the bytes that they stand for: the last letter of base64 has spare bits, so several texts stand
 * for the same bytes.
 */
function equalInConstantTime(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * VK names no lifetime of a launch, and its mobile clients restore the app with the old address: so a launch is exchanged
 * once, within a day by default, for a session of our own.
 */
function faultOfTime(seconds: string | undefined, rules: LaunchRules): LaunchFault | undefined {
  if (seconds === undefined) return rules.allowWithoutTime ? undefined : 'too-old';
  if (!/^\d{1,15}$/.test(seconds)) return 'malformed';
  const age = rules.now - Number(seconds) * 1000;
  if (age > rules.maxAgeMs) return 'too-old';
  if (-age > rules.maxSkewMs) return 'from-the-future';
  return undefined;
}
