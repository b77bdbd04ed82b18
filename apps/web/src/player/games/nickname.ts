import type { ReplyOf } from '../../api/types.ts';
import { signs } from '../words/signs.ts';
import { useLanguage } from '../words/words.ts';

export type Nickname = ReplyOf<'rerollNickname'>['nickname'];

/** Gives the way to write a call sign: `mill-331` is «Фреза-331». */
export function useSign(): (nickname: Nickname) => string {
  const language = useLanguage();
  return ({ part, number }) => `${signs[language][part]}-${number}`;
}
