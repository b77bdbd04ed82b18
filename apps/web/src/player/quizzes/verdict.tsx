import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { Stamp } from '../../ui/stamp.tsx';
import { useVisible } from '../data/visible.ts';
import { Sources } from '../places/sources.tsx';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';
import type { Attempt, AttemptState } from './use-attempt.ts';

interface Props {
  verdict: Attempt['answered'][number] | undefined;
  /** An answer was given that the server has not confirmed. */
  held: boolean;
  state: AttemptState;
  last: boolean;
  onNext(): void;
}

/** What came of an answer: the stamp, a sentence that adds a fact, the source; or that the answer waits for the network. */
export function Verdict({ verdict, held, state, last, onNext }: Props) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  const next = useRef<HTMLButtonElement>(null);
  const said = verdict && `${t(verdict.right ? 'quiz.right' : 'quiz.wrong')}. ${verdict.explanation}`;
  useEffect(() => {
    if (said === undefined) return;
    announce(said);
    next.current?.focus({ preventScroll: true });
  }, [said]);
  if (!verdict) {
    if (!held) return null;
    const { refusal, sending, resend } = state;
    return (
      <section className="verdict held" role="status">
        <p className="b">
          {refusal && !sending ? (refusal.passing ? t('quiz.kept') : t(`error.${refusal.code}`)) : t('quiz.sending')}
        </p>
        {refusal && !sending && (
          <button type="button" className="btn cf wide" onClick={resend}>
            {t('quiz.send')}
          </button>
        )}
      </section>
    );
  }
  const { right, points, explanation, sources } = verdict;
  return (
    <section className={`verdict ${right ? 'right' : 'wrong'}`}>
      <div className="head">
        <Stamp good={right}>{t(right ? 'quiz.right' : 'quiz.wrong')}</Stamp>
        {points > 0 && <span className="d d28">+{points}</span>}
      </div>
      <p lang={lang}>{explanation}</p>
      <Sources sources={sources} />
      <button type="button" className="btn cf wide" ref={next} onClick={onNext}>
        {t(last ? 'quiz.finish' : 'do.next')}
      </button>
    </section>
  );
}
