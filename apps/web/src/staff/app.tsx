import { useEffect, useMemo, useState } from 'react';
import { patiently } from '../api/patience.ts';
import { asRefusal, type Refusal } from '../api/refusal.ts';
import { callAsStaff, type Member, wearMember, whenSessionEnds } from './session/call.ts';
import { FaultLine } from './session/fault-line.tsx';
import { dropLink, linkOfPage } from './session/link.ts';
import { SetPassword } from './session/set-password.tsx';
import { SignIn } from './session/sign-in.tsx';
import { Shell } from './shell.tsx';
import { firstLanguage, keepLanguage, WordsContext, wordsOf } from './words/words.ts';

type Where =
  | { at: 'link'; link: string }
  | { at: 'asking' }
  | { at: 'unknown'; refusal: Refusal }
  | { at: 'out'; why?: 'in.ended' | 'out.done' }
  | { at: 'in'; member: Member };

function begin(): Where {
  const link = linkOfPage();
  return link === undefined ? { at: 'asking' } : { at: 'link', link };
}

/** The staff's page: a one-time link's form, the way in, or the shell. */
export function App() {
  const [language, setLanguage] = useState(firstLanguage);
  const words = useMemo(() => wordsOf(language), [language]);
  const [where, setWhere] = useState<Where>(begin);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    whenSessionEnds(() => setWhere((now) => (now.at === 'in' ? { at: 'out', why: 'in.ended' } : now)));
    const opened = () => {
      const link = linkOfPage();
      if (link !== undefined) setWhere({ at: 'link', link });
    };
    addEventListener('hashchange', opened);
    return () => removeEventListener('hashchange', opened);
  }, []);
  useEffect(() => {
    if (where.at !== 'asking') return;
    patiently(() => callAsStaff('readStaffSession', {})).then(
      (member) => setWhere({ at: 'in', member: wearMember(member) }),
      (error) => {
        const refusal = asRefusal(error);
        setWhere(refusal.code === 'staff-needed' ? { at: 'out' } : { at: 'unknown', refusal });
      },
    );
  }, [where.at]);
  const onIn = (member: Member): void => setWhere({ at: 'in', member: wearMember(member) });
  const { t } = words;
  return (
    <WordsContext.Provider value={words}>
      <button
        type="button"
        className="language s"
        lang={language === 'ru' ? 'en' : 'ru'}
        onClick={() => {
          const other = language === 'ru' ? 'en' : 'ru';
          keepLanguage(other);
          setLanguage(other);
        }}
      >
        {t('app.language')}
      </button>
      {where.at === 'link' && (
        <SetPassword
          link={where.link}
          onIn={onIn}
          onInstead={() => {
            dropLink();
            setWhere({ at: 'asking' });
          }}
        />
      )}
      {where.at === 'asking' && (
        <p className="door m" role="status">
          {t('app.loading')}
        </p>
      )}
      {where.at === 'unknown' && (
        <main className="door">
          <FaultLine refusal={where.refusal} />
          <button type="button" className="btn cf" onClick={() => setWhere({ at: 'asking' })}>
            {t('app.retry')}
          </button>
        </main>
      )}
      {where.at === 'out' && <SignIn notice={where.why && t(where.why)} onIn={onIn} />}
      {where.at === 'in' && <Shell member={where.member} onOut={() => setWhere({ at: 'out', why: 'out.done' })} />}
    </WordsContext.Provider>
  );
}
