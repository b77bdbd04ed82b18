import type { Refusal } from '../../api/refusal.ts';
import type { T } from './words.ts';
import { isWordKey } from './words.ts';

/** Longer waits are said in minutes. */
const MINUTES_FROM_S = 120;

/** Says what a refusal means and, where the server's log has more of it, by which number to find it there. */
export function faultWords(refusal: Refusal, t: T): string {
  if (refusal.code === 'too-many-requests') {
    const seconds = refusal.retryAfterSeconds ?? 60;
    return seconds < MINUTES_FROM_S
      ? t('fault.too-many-requests', { n: seconds })
      : t('fault.wait-minutes', { n: Math.ceil(seconds / 60) });
  }
  const key = `fault.${refusal.code}`;
  const text = isWordKey(key) ? t(key) : t('fault.other');
  return refusal.id === undefined ? text : `${text}. ${t('fault.id', { id: refusal.id })}`;
}
