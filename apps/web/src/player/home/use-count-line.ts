import type { Entry } from '@oi/contract/content.ts';
import { clock } from '../words/format.ts';
import { useT } from '../words/words.ts';

/** Says how much there is of an entry: «12 вопросов», «1:40», «10 серий». */
export function useCountLine({ shelf, count }: Entry): string | undefined {
  const t = useT();
  if (count === undefined) return undefined;
  if (shelf === 'quizzes') return t('count.questions', { n: count });
  if (shelf === 'videos') return clock(count);
  return shelf === 'shows' && count > 0 ? t('count.episodes', { n: count }) : undefined;
}
