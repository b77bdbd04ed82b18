import './me.css';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { Screen } from '../shell/screen.tsx';
import { useLanguage, useT } from '../words/words.ts';
import { aboutParts, licenceParts } from './about-words.ts';

const FONT_LICENCE = '/fonts/OFL-op-display.txt';

/** Who we are, what we keep and how it is deleted, under what licences. */
export default function About() {
  const t = useT();
  const language = useLanguage();
  const { pack } = useVisible();
  const lang = useContentLang(pack.language);
  const licences = licenceParts[language];
  return (
    <Screen title={t('me.about')} back="/me">
      <div className="card pad about">
        <section>
          <p className="d d28" lang={lang}>
            {pack.title}
          </p>
          <p lang={lang}>{pack.tagline}</p>
          <p className="s m">{t('mark.age', { age: pack.age })}</p>
        </section>
        {aboutParts[language].map(({ title, lines, list }) => (
          <section key={title}>
            <h2 className="d d20">{title}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {list && (
              <ul>
                {list.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <section>
          <h2 className="d d20">{licences.title}</h2>
          <p>{licences.code}</p>
          <p>
            <a className="link" href={FONT_LICENCE} target="_blank" rel="noopener">
              {licences.font}
              <span className="hid"> ({t('source.opens')})</span>
            </a>
          </p>
          <p>{licences.content}</p>
        </section>
      </div>
    </Screen>
  );
}
