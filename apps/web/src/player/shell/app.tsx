import { AdaptivityProvider, AppRoot, ConfigProvider } from '@vkontakte/vkui';
import { Suspense, useEffect } from 'react';
import { Patterns } from '../../ui/patterns.tsx';
import { useStore } from '../../ui/store.ts';
import { renewVisible, visibleStore } from '../data/visible.ts';
import { useT, wearPackWords } from '../words/words.ts';
import { Boundary } from './boundary.tsx';
import { useLook, wearColours } from './look.ts';
import { Nav } from './nav.tsx';
import { SCREENS } from './places.tsx';
import { useRoute } from './router.ts';
import { Refused } from './state-card.tsx';
import { Waiting } from './waiting.tsx';

/** The places that fill the screen and have no tab bar under them. */
const BARE: ReadonlySet<string> = new Set(['run', 'video', 'quiz']);

/** The whole player: the shell around the screen of the current place. */
export function App() {
  const t = useT();
  const theme = useLook();
  const { place } = useRoute();
  return (
    <ConfigProvider platform="android" colorScheme={theme} hasCustomPanelHeaderAfter>
      <AdaptivityProvider>
        <AppRoot mode="partial">
          <Patterns />
          <div className="app">
            <button
              type="button"
              className="btn skip"
              onClick={() => document.querySelector<HTMLElement>('h1')?.focus()}
            >
              {t('app.skip')}
            </button>
            <Nav as="column" />
            <div className="col-main">
              <Gate />
            </div>
            {!BARE.has(place) && <Nav as="bar" />}
          </div>
        </AppRoot>
      </AdaptivityProvider>
    </ConfigProvider>
  );
}

/** Lets the screen through once we know what is visible: from the last visit at once, else from the server. */
function Gate() {
  const { visible, refusal } = useStore(visibleStore);
  const { place, params, path } = useRoute();
  const pack = visible?.pack;
  useEffect(() => {
    if (!pack) return;
    wearColours(pack.colours);
    wearPackWords(pack.words, pack.language);
  }, [pack]);
  if (!visible) {
    return (
      <main className="page" id="main">
        {refusal ? <Refused heading refusal={refusal} retry={() => void renewVisible()} /> : <Waiting />}
      </main>
    );
  }
  const Place = SCREENS[place];
  return (
    <Boundary key={path}>
      <Suspense fallback={<Waiting />}>
        <Place id={params.id ?? ''} level={params.level ?? ''} />
      </Suspense>
    </Boundary>
  );
}
