import './facts.css';
import type { Statement } from '../data/documents.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { useLanguage, useT } from '../words/words.ts';
import { Sources } from './sources.tsx';
import { asOfWords } from './when.ts';

/** Numbered statements, each with its own sources and, where it ages, its date. */
export function Facts({ title, statements }: { title: string; statements: readonly Statement[] }) {
  const t = useT();
  const language = useLanguage();
  const lang = useContentLang(useVisible().pack.language);
  if (statements.length === 0) return null;
  return (
    <section>
      <div className="h">
        <h2 className="d d24">{title}</h2>
      </div>
      <ol className="facts card">
        {statements.map(({ text, asOf, sources }, index) => (
          <li className="fact" key={text}>
            {statements.length > 1 && (
              <span className="no" aria-hidden="true">
                {index + 1}
              </span>
            )}
            <div className="gr">
              <p lang={lang}>{text}</p>
              <Sources
                sources={sources}
                after={asOf && <span className="source m">{t('mark.asOf', { when: asOfWords(asOf, language) })}</span>}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
