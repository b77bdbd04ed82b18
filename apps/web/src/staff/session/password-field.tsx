import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../words/words.ts';

interface Props {
  label: string;
  value: string;
  autoComplete: 'current-password' | 'new-password';
  onChange(value: string): void;
  /** What is wrong with it so far. */
  hint?: ReactNode;
}

/** A password with a way to see it: on a phone nobody types twelve signs blindly. */
export function PasswordField({ label, value, autoComplete, onChange, hint }: Props) {
  const { t } = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={shown ? 'text' : 'password'}
        value={value}
        required
        maxLength={200}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className="s m" id={`${id}-hint`}>
        {hint}
      </p>
      <label className="tick">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {t('in.show')}
      </label>
    </div>
  );
}
