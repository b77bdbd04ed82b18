import { useT } from '../words/words.ts';
import { go } from './router.ts';
import { Screen } from './screen.tsx';
import { StateCard } from './state-card.tsx';

/** The place that no address leads to. */
export default function Missing() {
  const t = useT();
  return (
    <Screen title={t('state.missing')} back="/" ownHeading>
      <StateCard kind="missing" heading action={{ key: 'do.home', run: () => go('/') }} />
    </Screen>
  );
}
