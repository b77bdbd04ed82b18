import { Icon } from '../../ui/icon.tsx';
import { useT } from '../words/words.ts';
import { hrefOf, useRoute } from './router.ts';
import { TAB_OF, TAB_PATH, TABS } from './routes.ts';

/** The five tabs: a bar under the thumb on a phone, a column at the left on a wide screen. */
export function Nav({ as }: { as: 'bar' | 'column' }) {
  const t = useT();
  const { place } = useRoute();
  const links = TABS.map((tab) => (
    <a
      key={tab}
      className={as === 'bar' ? 'tab' : 'place'}
      href={hrefOf(TAB_PATH[tab])}
      {...(TAB_OF[place] === tab ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon name={tab} />
      {t(`tab.${tab}`)}
    </a>
  ));
  if (as === 'bar') {
    return (
      <nav className="tabs" aria-label={t('tab.label')}>
        {links}
      </nav>
    );
  }
  return (
    <nav className="side" aria-label={t('tab.label')}>
      <a className="d brand" href={hrefOf('/')}>
        {t('app.title')}
      </a>
      {links}
    </nav>
  );
}
