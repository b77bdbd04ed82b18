import { shelfOf, useVisible } from '../data/visible.ts';
import { List } from '../places/list.tsx';
import { Screen } from '../shell/screen.tsx';
import { useT } from '../words/words.ts';
import { useQuizFoot } from './use-quiz-foot.ts';

/** All quizzes, with what this player has of each. */
export default function Quizzes() {
  const t = useT();
  const foot = useQuizFoot();
  return (
    <Screen title={t('shelf.quizzes')} back="/play">
      <List entries={shelfOf(useVisible(), 'quizzes')} foot={foot} />
    </Screen>
  );
}
