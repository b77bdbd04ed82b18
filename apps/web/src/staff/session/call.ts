import type { EndpointName } from '@oi/contract/endpoints.ts';
import { Refusal } from '../../api/refusal.ts';
import { send } from '../../api/send.ts';
import type { PartsOf, ReplyOf } from '../../api/types.ts';

export type Member = ReplyOf<'readStaffSession'>;

/** The token of the session's forms. The session itself is a cookie that no script can read. */
let csrf = '';

let onEnd: () => void = () => {};

/** Says whom to tell when the server no longer knows our session. */
export function whenSessionEnds(tell: () => void): void {
  onEnd = tell;
}

export function wearMember(member: Member): Member {
  csrf = member.csrf;
  return member;
}

/**
 * Calls an endpoint as the signed-in member.
 *
 * @throws Refusal; on `staff-needed` whoever waits for the session's end is told first
 */
export async function callAsStaff<N extends EndpointName>(name: N, parts: PartsOf<N>): Promise<ReplyOf<N>> {
  try {
    return await send(name, parts, { headers: { 'x-csrf': csrf } });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'staff-needed') onEnd();
    throw error;
  }
}
