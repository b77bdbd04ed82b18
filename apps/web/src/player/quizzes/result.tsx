import { Dial } from '../../ui/dial.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Stamp } from '../../ui/stamp.tsx';
import type { Documents } from '../data/documents.ts';
import { useVisible } from '../data/visible.ts';
import { NextStep } from '../places/next-step.tsx';
import { ShareButton } from '../places/share-button.tsx';
import { Sources } from '../places/sources.tsx';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';
import type { Attempt } from './use-attempt.ts';

interface Props {
  quiz: Documents['quizzes'];
  attempt: Attempt;
  onAgain(): void;
}

/** The end of a quiz: the dial, the stamp, the points, every answer once more, a repeat, one next step. */
export function Result({ quiz, attempt, onAgain }: Props) {
  const t = useT();
  const count = quiz.questions.length;
  const right = attempt.answered.filter((one) => one.right).length;
  const points = attempt.answered.reduce((sum, one) => sum + one.points, 0);
  const passed = right >= quiz.pass;
  const stamp = right === count ? 'quiz.exact' : passed ? 'quiz.passed' : 'quiz.failed';
  return (
    <>
      <Dial value={right} max={count} from={quiz.pass} label={t('quiz.dial', { right, count, pass: quiz.pass })} />
      <div className="result-line" role="status">
        <span className="d big">{right}</span>
        <span className="s m" style={{ maxWidth: 96 }}>
          {t('quiz.result.line', { count, pass: quiz.pass })}
        </span>
        <Stamp good={passed}>{t(stamp)}</Stamp>
      </div>
      <div className="halves">
        <div className="card">
          <div className="d d28">+{points}</div>
          <div className="c m">{attempt.number > 1 ? t('quiz.practice') : t('game.points', { n: points })}</div>
        </div>
        <div className="card">
          <div className="d d28">{attempt.number}</div>
          <div className="c m">{t('quiz.place')}</div>
        </div>
      </div>
      <NextStep reference={quiz.next} />
      <Review quiz={quiz} attempt={attempt} />
      <div className="halves" style={{ marginTop: 16 }}>
        <button type="button" className="btn q" onClick={onAgain}>
          {t('quiz.again')}
        </button>
        <ShareButton path={`/quizzes/${attempt.quiz}`} wide />
      </div>
    </>
  );
}

function Review({ quiz, attempt }: Omit<Props, 'onAgain'>) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  return (
    <section className="review">
      <div className="h">
        <h2 className="d d24">{t('quiz.review')}</h2>
      </div>
      <div className="stack">
        {quiz.questions.map(({ id, text }) => {
          const verdict = attempt.answered.find(({ question }) => question === id);
          if (!verdict) return null;
          return (
            <details className="card" key={id}>
              <summary>
                <span className={verdict.right ? 'ok' : 'bad'}>
                  <Icon name={verdict.right ? 'ok' : 'bad'} />
                </span>
                <span className="hid">{t(verdict.right ? 'quiz.right' : 'quiz.wrong')}.</span>
                <span className="gr" lang={lang}>
                  {text}
                </span>
              </summary>
              <div>
                <p lang={lang}>{verdict.explanation}</p>
                <Sources sources={verdict.sources} />
              </div>
            </details>
          );
        })}
      </div>
    </section>
  );
}
