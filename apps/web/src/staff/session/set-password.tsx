import { useState } from 'react';
import { send } from '../../api/send.ts';
import { clock } from '../../player/words/format.ts';
import { Door } from '../door.tsx';
import { useWords } from '../words/words.ts';
import type { Member } from './call.ts';
import { FaultLine } from './fault-line.tsx';
import { dropLink } from './link.ts';
import { PasswordField } from './password-field.tsx';
import { useAttempt } from './use-attempt.ts';

const LEAST = 10;

interface Props {
  link: string;
  onIn(member: Member): void;
  /** Gives the link up, for the usual way in. */
  onInstead(): void;
}

/** The page behind a one-time link: a password of one's own, and in. */
export function SetPassword({ link, onIn, onInstead }: Props) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const { busy, refusal, wait, run } = useAttempt();
  const missing = LEAST - password.length;
  const save = () =>
    run(async () => {
      const member = await send('setStaffPassword', { body: { link, password } });
      dropLink();
      onIn(member);
    });
  return (
    <Door title={t('set.title')} onSubmit={save}>
      <p className="m">{t('set.text')}</p>
      <FaultLine refusal={refusal} />
      <PasswordField
        label={t('set.password')}
        value={password}
        autoComplete="new-password"
        onChange={setPassword}
        hint={password !== '' && missing > 0 ? t('set.short', { n: missing }) : undefined}
      />
      <button type="submit" className="btn cf wide" disabled={busy || wait > 0 || missing > 0}>
        {wait > 0 ? t('set.wait', { n: clock(wait) }) : t(busy ? 'in.doing' : 'set.do')}
      </button>
      {refusal?.code === 'link-used' && (
        <button type="button" className="btn q wide" onClick={onInstead}>
          {t('in.title')}
        </button>
      )}
    </Door>
  );
}
