import { useId, useState } from 'react';
import { send } from '../../api/send.ts';
import { clock } from '../../player/words/format.ts';
import { Door } from '../door.tsx';
import { useWords } from '../words/words.ts';
import type { Member } from './call.ts';
import { FaultLine } from './fault-line.tsx';
import { PasswordField } from './password-field.tsx';
import { useAttempt } from './use-attempt.ts';

interface Props {
  /** Why one is here again: the session has ended, or one has signed out. */
  notice: string | undefined;
  onIn(member: Member): void;
}

/** Name and password. */
export function SignIn({ notice, onIn }: Props) {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, refusal, wait, run } = useAttempt();
  const signIn = () => run(async () => onIn(await send('openStaffSession', { body: { name: name.trim(), password } })));
  return (
    <Door title={t('in.title')} onSubmit={signIn}>
      {notice && !refusal && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <FaultLine refusal={refusal} />
      <div className="field">
        <label htmlFor={id}>{t('in.name')}</label>
        <input
          id={id}
          value={name}
          required
          minLength={2}
          maxLength={60}
          autoComplete="username"
          autoCapitalize="words"
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <PasswordField label={t('in.password')} value={password} autoComplete="current-password" onChange={setPassword} />
      <button type="submit" className="btn cf wide" disabled={busy || wait > 0}>
        {wait > 0 ? t('in.wait', { n: clock(wait) }) : t(busy ? 'in.doing' : 'in.do')}
      </button>
      <p className="s m">{t('in.forgot')}</p>
    </Door>
  );
}
