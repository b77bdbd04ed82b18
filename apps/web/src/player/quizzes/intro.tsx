import { useState } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import type { Documents } from '../data/documents.ts';
import type { Me } from '../data/me.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';

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
        <div className="lines stack">
          <p lang={lang}>{quiz.summary}</p>
          <p className="b">{t('count.questions', { n: count })}</p>
          <p className="s">
            {t('quiz.pass', { pass: quiz.pass })}
            <br />
            {t(again ? 'quiz.practice' : 'quiz.points', { points })}
          </p>
        </div>
        <button
          type="button"
          className="btn cf"
          disabled={begun}
          onClick={() => {
            setBegun(true);
            onBegin();
          }}
        >
          {open ? t('quiz.go-on', { n: mine.answered + 1 }) : t(again ? 'quiz.again' : 'quiz.begin')}
        </button>
      </section>
      {again && (
        <p className="s m" style={{ marginTop: 12 }}>
          {t('quiz.result', { right: mine.right, count })}
        </p>
      )}
    </>
  );
}
