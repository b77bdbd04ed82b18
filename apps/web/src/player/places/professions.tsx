import './lists.css';
import './row-card.css';
import { shelfOf, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { Screen } from '../shell/screen.tsx';
import { StateCard } from '../shell/state-card.tsx';
import { useT } from '../words/words.ts';
import { Find } from './find.tsx';
import { useFilter } from './kept-filter.ts';
import { PersonCard } from './person-card.tsx';
import { PlacesSwitch } from './places-switch.tsx';
import { search } from './search.ts';

/** All professions, with a search. */
export default function Professions() {
  const t = useT();
  const visible = useVisible();
  const lang = useContentLang(visible.pack.language);
  const { filter, narrow, drop } = useFilter('professions');
  const all = shelfOf(visible, 'professions');
  const shown = search(all, filter.asked);
  return (
    <Screen title={t('shelf.professions')} wide>
      <PlacesSwitch />
      {all.length === 0 ? (
        <StateCard kind="empty" />
      ) : (
        <>
          <Find
            label={t('find.professions')}
            asked={filter.asked}
            found={shown.length}
            ask={(asked) => narrow({ asked })}
          />
          <h2 className="s m list-count">{t('count.found', { n: shown.length })}</h2>
          {shown.length === 0 && <StateCard kind="nothing" action={{ key: 'find.reset', run: drop }} />}
          <ul className="people" lang={lang}>
            {shown.map((entry) => (
              <li key={entry.id}>
                <PersonCard entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}
