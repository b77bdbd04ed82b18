import { Suspense, useEffect, useRef } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import type { Documents } from '../data/documents.ts';
import { knock } from '../data/knock.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { StateCard } from '../shell/state-card.tsx';
import type { WordKey } from '../words/dictionary.ts';
import { useT } from '../words/words.ts';
import { playerOf } from './players.ts';
import type { Attempt, AttemptState } from './use-attempt.ts';
import { Verdict } from './verdict.tsx';

interface Props {
  quiz: Documents['quizzes'];
  index: number;
  state: AttemptState & { attempt: Attempt };
  onAnswer(answer: unknown): void;
  onNext(): void;
}

const LONG = 70;
/** Spreads an attempt's seed over its questions. */
const STEP = 0x9e3779b1;

/** One question: text, picture, the screen of its kind, and after the answer its verdict. */
export function Asking({ quiz, index, state, onAnswer, onNext }: Props) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  const { attempt, pending } = state;
  const question = quiz.questions[index];
  const verdict = attempt.answered.find((one) => one.question === question?.id);
  const right = verdict?.right;
  useEffect(() => {
    if (right !== undefined) knock(right ? 'success' : 'error');
  }, [right]);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // The button that led here is gone with its verdict: the focus goes to the new question, which is then read out.
  useEffect(() => {
    if (!first.current) heading.current?.focus({ preventScroll: true });
    first.current = false;
  }, [question?.id]);
  if (!question) return null;
  const Player = playerOf(question.kind);
  const kept = pending?.question === question.id ? pending.answer : undefined;
  return (
    <div className="asking">
      <Bars quiz={quiz} attempt={attempt} index={index} />
      <div
        className={`ask${question.picture ? ' pic' : ''}${question.text.length > LONG ? ' long' : ''}`}
        key={question.id}
      >
        <h2 className="d" tabIndex={-1} ref={heading} lang={lang}>
          {question.text}
        </h2>
        {question.picture && <Drawing src={question.picture} alt={question.pictureAlt} eager />}
      </div>
      {Player ? (
        <Suspense fallback={<div style={{ minHeight: 240 }} />}>
          <Player
            key={question.id}
            shown={question}
            seed={(attempt.seed + Math.imul(index, STEP)) >>> 0}
            answer={verdict?.answer ?? kept}
            revealed={verdict?.key}
            disabled={verdict !== undefined || kept !== undefined}
            onAnswer={onAnswer}
            drawing={(src) => <Drawing src={src} eager />}
            words={(key) => t(key as WordKey)}
            lang={lang}
          />
        </Suspense>
      ) : (
        <StateCard kind="error" text={t('quiz.unknown')} action={{ key: 'do.reload', run: () => location.reload() }} />
      )}
      <Verdict
        verdict={verdict}
        held={kept !== undefined}
        state={state}
        last={attempt.finishedAt !== null}
        onNext={onNext}
      />
    </div>
  );
}

function Bars({ quiz, attempt, index }: { quiz: Documents['quizzes']; attempt: Attempt; index: number }) {
  const t = useT();
  const count = quiz.questions.length;
  return (
    <div className="quiz-bars" role="img" aria-label={t('quiz.progress', { answered: attempt.answered.length, count })}>
      {quiz.questions.map(({ id }, at) => {
        const verdict = attempt.answered.find(({ question }) => question === id);
        const face = verdict ? (verdict.right ? 'right' : 'wrong') : at === index ? 'now' : '';
        return <span key={id} className={face} />;
      })}
    </div>
  );
}
