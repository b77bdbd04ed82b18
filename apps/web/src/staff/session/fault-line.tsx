import { useEffect, useRef } from 'react';
import type { Refusal } from '../../api/refusal.ts';
import { faultWords } from '../words/fault-words.ts';
import { useWords } from '../words/words.ts';

/** What went wrong, said at once and given the focus, so that the keyboard continues from there. */
export function FaultLine({ refusal, id }: { refusal: Refusal | undefined; id?: string }) {
  const { t } = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (refusal) line.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <p className="fault" role="alert" tabIndex={-1} ref={line} {...(id && { id })}>
      {faultWords(refusal, t)}
    </p>
  );
}
