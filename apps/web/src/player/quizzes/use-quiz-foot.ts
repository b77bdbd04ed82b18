import type { Entry } from '@oi/contract/content.ts';
import { useMe } from '../data/me.ts';
import { useT } from '../words/words.ts';

/** What this player has of a quiz: the result, how far it is, or how long it will be. */
export function useQuizFoot(): (entry: Entry) => string {
  const t = useT();
  const { me } = useMe();
  return ({ id, count = 0 }) => {
    const mine = me?.quizzes.find(({ quiz }) => quiz === id);
    if (!mine || mine.answered === 0) return t('count.questions', { n: count });
    if (mine.finishedAt === null) return t('play.going', { answered: mine.answered, count });
    return t('play.done', { right: mine.right, count });
  };
}
