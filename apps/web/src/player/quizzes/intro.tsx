import { useState } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import type { Documents } from '../data/documents.ts';
import type { Me } from '../data/me.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';
import { Third } from './third.tsx';

interface Props {
  quiz: Documents['quizzes'];
  mine: Me['quizzes'][number] | undefined;
  onBegin(): void;
}

const POINTS = 10;

/** The first page of a quiz: how long, what passes, what it earns. */
export function Intro({ quiz, mine, onBegin }: Props) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  const [begun, setBegun] = useState(false);
  const count = quiz.questions.length;
  const points = quiz.questions.reduce((sum, question) => sum + (question.points ?? POINTS), 0);
  const open = mine && mine.finishedAt === null && mine.answered > 0;
  const again = mine && mine.finishedAt !== null;
  return (
    <>
      <section className="quiz-intro card cf sheet mm">
        <Drawing src={quiz.drawing} eager />
        <p className="lead-line" lang={lang}>
          {quiz.summary}
        </p>
        <div className="thirds">
          <Third value={String(count)} name={t('quiz.count', { n: count })} />
          <Third value={t('quiz.from', { pass: quiz.pass })} name={t('quiz.pass')} />
          {again ? (
            <Third value={`${mine.right}/${count}`} name={t('quiz.last')} />
          ) : (
            <Third value={t('quiz.to', { points })} name={t('quiz.points')} />
          )}
        </div>
        <button
          type="button"
          className="btn cf wide"
          disabled={begun}
          onClick={() => {
            setBegun(true);
            onBegin();
          }}
        >
          {open ? t('quiz.go-on', { n: mine.answered + 1 }) : t(again ? 'quiz.again' : 'quiz.begin')}
        </button>
      </section>
      {again && <p className="s m intro-note">{t('quiz.practice')}</p>}
    </>
  );
}
