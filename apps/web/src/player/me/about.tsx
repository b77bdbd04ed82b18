import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { Screen } from '../shell/screen.tsx';
import { useT } from '../words/words.ts';

/** Who we are, what we keep, under what licences. */
export default function About() {
  const t = useT();
  const { pack } = useVisible();
  const lang = useContentLang(pack.language);
  return (
    <Screen title={t('me.about')} back="/me">
      <div className="card pad stack">
        <p className="d d28" lang={lang}>
          {pack.title}
        </p>
        <p lang={lang}>{pack.tagline}</p>
        <p>{t('about.text')}</p>
        <p>{t('about.facts')}</p>
        <p>{t('about.privacy')}</p>
        <p className="s m">{t('about.licence')}</p>
        <p className="s m">{t('mark.age', { age: pack.age })}</p>
      </div>
    </Screen>
  );
}
