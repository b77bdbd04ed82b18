import { useState } from 'react';
import { Heading } from '../heading.tsx';
import { callAsStaff, type Member } from '../session/call.ts';
import { FaultLine } from '../session/fault-line.tsx';
import { useAttempt } from '../session/use-attempt.ts';
import { useWords } from '../words/words.ts';

/** Who is signed in, in which role, and the way out. */
export function Me({ member, onOut }: { member: Member; onOut(): void }) {
  const { t } = useWords();
  const { busy, refusal, run } = useAttempt();
  const [gone, setGone] = useState(false);
  const signOut = () =>
    run(async () => {
      await callAsStaff('closeStaffSession', {});
      setGone(true);
      onOut();
    });
  return (
    <>
      <Heading title={t('page.me')} />
      <dl className="card pad who">
        <div>
          <dt className="s m">{t('me.name')}</dt>
          <dd className="d d28">{member.name}</dd>
        </div>
        <div>
          <dt className="s m">{t('me.role')}</dt>
          <dd className="d d28">{t(`role.${member.role}`)}</dd>
        </div>
      </dl>
      <FaultLine refusal={refusal} />
      <button type="button" className="btn q" disabled={busy || gone} onClick={() => void signOut()}>
        {t('out.do')}
      </button>
    </>
  );
}
