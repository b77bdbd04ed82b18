import { NICKNAME_PARTS } from '@oi/contract/nickname.ts';
import type { Random } from '../../services.ts';

/** A call sign as the contract writes it: a part or tool, and a number. */
export interface Nickname {
  part: (typeof NICKNAME_PARTS)[number];
  number: number;
}

/** Draws a call sign; players may share one, since it is no name. */
export function drawNickname(random: Random): Nickname {
  const part = NICKNAME_PARTS[random.below(NICKNAME_PARTS.length)] ?? NICKNAME_PARTS[0];
  return { part, number: 10 + random.below(990) };
}
