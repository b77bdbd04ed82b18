import './profession.css';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';
import { Facts } from './facts.tsx';
import { Learn } from './learn.tsx';
import { Page } from './page.tsx';
import { RowOf } from './row-of.tsx';
import { Tag } from './tag.tsx';

/** The page of a profession: what one does, with what, what to learn at school and where to learn the trade. */
export default function ProfessionScreen({ id }: { id: string }) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  return (
    <Page
      shelf="professions"
      id={id}
      list="/professions"
      tags={<Tag>{t('mark.editorial')}</Tag>}
      tall
      aside={({ factories }) => <RowOf title={t('profession.factories')} refs={factories} />}
    >
      {({ does, tools, subjects, learn, statements = [] }) => (
        <>
          <section>
            <div className="h">
              <h2 className="d d24">{t('profession.does')}</h2>
            </div>
            <p className="does" lang={lang}>
              {does}
            </p>
          </section>
          <div className="two-lists">
            <Words title={t('profession.tools')} words={tools} lang={lang} />
            <Words title={t('profession.subjects')} words={subjects} lang={lang} />
          </div>
          <Learn text={learn} lang={lang} />
          <Facts title={t('profession.facts')} statements={statements} />
        </>
      )}
    </Page>
  );
}

function Words({ title, words, lang }: { title: string; words: readonly string[]; lang: string | undefined }) {
  return (
    <section className="card words">
      <h2 className="d d20">{title}</h2>
      <ul lang={lang}>
        {words.map((word) => (
          <li className="word" key={word}>
            {word}
          </li>
        ))}
      </ul>
    </section>
  );
}
