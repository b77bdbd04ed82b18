import './find.css';
import { hrefOf, useRoute } from '../shell/router.ts';
import { useT } from '../words/words.ts';

/** Factories and professions lie side by side under one tab. */
export function PlacesSwitch() {
  const t = useT();
  const { place } = useRoute();
  return (
    <nav className="toggles places-switch" aria-label={t('tab.factories')}>
      {(['factories', 'professions'] as const).map((shelf) => (
        <a
          key={shelf}
          className="toggle"
          href={hrefOf(shelf)}
          {...(place === shelf ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`shelf.${shelf}`)}
        </a>
      ))}
    </nav>
  );
}
