import { shelfOf, useVisible } from '../data/visible.ts';
import { Screen } from '../shell/screen.tsx';
import { StateCard } from '../shell/state-card.tsx';
import { useT } from '../words/words.ts';
import { Rows } from './rows.tsx';

/** All stories. */
export default function Stories() {
  const t = useT();
  const stories = shelfOf(useVisible(), 'stories');
  return (
    <Screen title={t('shelf.stories')} back="/" wide>
      {stories.length > 0 ? <Rows entries={stories} broad /> : <StateCard kind="empty" />}
    </Screen>
  );
}
