import './lists.css';
import type { Entry } from '@oi/contract/content.ts';
import { shelfOf, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { Screen } from '../shell/screen.tsx';
import { StateCard } from '../shell/state-card.tsx';
import { useT } from '../words/words.ts';
import { DistrictMap } from './district-map.tsx';
import { isFactoryKind } from './factory-kinds.ts';
import { Find } from './find.tsx';
import { useFilter } from './kept-filter.ts';
import { KindToggles } from './kind-toggles.tsx';
import { PlacesSwitch } from './places-switch.tsx';
import { Rows } from './rows.tsx';
import { search } from './search.ts';

/** All factories: search, the map of districts, kinds, the list. */
export default function Factories() {
  const t = useT();
  const visible = useVisible();
  const lang = useContentLang(visible.pack.language);
  const { filter, narrow, drop } = useFilter('factories');
  const { asked, district, kind } = filter;
  const all = shelfOf(visible, 'factories');
  const districtOf = (entry: Entry) => visible.pack.districts.find(({ id }) => id === entry.district);
  const kindOf = ({ kind }: Entry) => (isFactoryKind(kind) ? t(`factory.${kind}`) : undefined);
  const found = search(all, asked, (entry) => {
    const where = districtOf(entry);
    return `${where?.name ?? ''} ${where?.short ?? ''} ${kindOf(entry) ?? ''}`;
  });
  const ofKind = found.filter((entry) => kind === undefined || entry.kind === kind);
  const shown = ofKind.filter((entry) => district === undefined || entry.district === district);
  const eyebrow = (entry: Entry) => {
    const where = districtOf(entry);
    return (
      <>
        {kindOf(entry)}
        {where && <span lang={lang}> · {where.short}</span>}
      </>
    );
  };
  return (
    <Screen title={t('shelf.factories')} wide>
      <PlacesSwitch />
      {all.length === 0 ? (
        <StateCard kind="empty" />
      ) : (
        <div className="list-columns">
          <div className="list-side">
            <Find
              label={t('find.factories')}
              asked={asked}
              found={shown.length}
              ask={(text) => narrow({ asked: text })}
            />
            <DistrictMap entries={ofKind} chosen={district} onChoose={(id) => narrow({ district: id })} />
            <KindToggles entries={all} chosen={kind} onChoose={(one) => narrow({ kind: one })} />
          </div>
          <div>
            <h2 className="s m list-count">{t('count.found', { n: shown.length })}</h2>
            {shown.length > 0 && <Rows entries={shown} eyebrow={eyebrow} />}
            {shown.length === 0 && <StateCard kind="nothing" action={{ key: 'find.reset', run: drop }} />}
          </div>
        </div>
      )}
    </Screen>
  );
}
