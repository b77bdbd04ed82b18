import { entryOf, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';
import { isFactoryKind } from './factory-kinds.ts';
import { Facts } from './facts.tsx';
import { MoreSources } from './more-sources.tsx';
import { Page } from './page.tsx';
import { RowOf } from './row-of.tsx';
import { Tag } from './tag.tsx';
import { YearsLine } from './years.tsx';

/** The page of a factory: drawing, years, what is known, from what age it admits, who works there. */
export default function FactoryScreen({ id }: { id: string }) {
  const t = useT();
  const visible = useVisible();
  const lang = useContentLang(visible.pack.language);
  const entry = entryOf(visible, `factories/${id}`);
  const district = visible.pack.districts.find((one) => one.id === entry?.district);
  const kind = isFactoryKind(entry?.kind) ? t(`factory.${entry.kind}`) : undefined;
  return (
    <Page
      shelf="factories"
      id={id}
      list="/factories"
      mark={district?.short}
      tags={
        <>
          {kind && <Tag>{kind}</Tag>}
          {district && <Tag lang={lang}>{district.name}</Tag>}
        </>
      }
      aside={({ professions }) => <RowOf title={t('factory.professions')} refs={professions} />}
    >
      {({ years, statements, admission, sources }) => (
        <>
          {years && <YearsLine years={years} />}
          <Facts title={t('factory.facts')} statements={statements} />
          {admission && <Facts title={t('factory.admission')} statements={[admission]} />}
          <MoreSources sources={sources} statements={admission ? [...statements, admission] : statements} />
        </>
      )}
    </Page>
  );
}
