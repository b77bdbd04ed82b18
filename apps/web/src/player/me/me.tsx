import './me.css';
import { useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { useMe } from '../data/me.ts';
import { WaitingRuns } from '../games/waiting-runs.tsx';
import { hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useT } from '../words/words.ts';
import { Done } from './done.tsx';
import { ForgetCard } from './forget-card.tsx';
import { SettingsCard } from './settings-card.tsx';
import { SignCard } from './sign-card.tsx';

/** The player's own page: call sign, points, what was done, settings, the door out. */
export default function MeScreen() {
  const t = useT();
  const { me, refusal, retry } = useMe();
  const [forgotten, setForgotten] = useState(false);
  const forget = <ForgetCard done={forgotten} onDone={() => setForgotten(true)} />;
  if (forgotten) return <Screen title={t('tab.me')}>{forget}</Screen>;
  return (
    <Screen title={t('tab.me')}>
      {!me && refusal && <Refused refusal={refusal} retry={retry} />}
      {!me && !refusal && <Waiting />}
      {me && <SignCard me={me} />}
      <WaitingRuns />
      {me && <Done me={me} />}
      <SettingsCard />
      <a className="card cf me-about" href={hrefOf('about')}>
        <span className="gr b">{t('me.about')}</span>
        <Icon name="next" />
      </a>
      {me && !me.verified && <p className="s m me-guest">{t('me.guest')}</p>}
      {forget}
    </Screen>
  );
}
