import './quiz.css';
import { useState } from 'react';
import type { Documents } from '../data/documents.ts';
import { useMe } from '../data/me.ts';
import { readDocument, useDocument, useLoaded } from '../data/use-document.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useT } from '../words/words.ts';
import { Asking } from './asking.tsx';
import { Intro } from './intro.tsx';
import { Result } from './result.tsx';
import { useAttempt } from './use-attempt.ts';

/** A quiz from its first page to its result. The attempt's own document is shown, even when a newer one is out. */
export default function QuizScreen({ id }: { id: string }) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  const { me } = useMe();
  const { entry, value: newest, refusal: missing, retry } = useDocument('quizzes', id);
  const state = useAttempt(id);
  const { attempt } = state;
  const pinned = useLoaded<Documents['quizzes']>(attempt?.document, () => readDocument(attempt?.document ?? ''));
  /** The question on the screen stays until the player goes on, so that its verdict can be read. */
  const [seen, setSeen] = useState<string>();
  const [over, setOver] = useState(false);
  // An answer that waited over a reload shows its verdict like any other.
  if (state.pending && seen !== state.pending.question) setSeen(state.pending.question);
  const quiz = attempt ? pinned.value : newest;
  const refusal = missing ?? pinned.refusal ?? (attempt ? undefined : state.refusal);
  const answered = new Set(attempt?.answered.map(({ question }) => question));
  const at = quiz?.questions.findIndex((one) => one.id === seen) ?? -1;
  const open = quiz?.questions.findIndex((one) => !answered.has(one.id)) ?? -1;
  const index = at >= 0 ? at : open;
  const done = attempt !== undefined && attempt.finishedAt !== null && (over || seen === undefined);
  const asking = attempt !== undefined && quiz !== undefined && !done && index >= 0;

  return (
    <Screen
      key={done ? 'done' : 'open'}
      title={
        asking
          ? t('quiz.question', { n: index + 1, count: quiz.questions.length })
          : (entry?.title ?? t('state.missing'))
      }
      back="/play"
      closes={attempt !== undefined}
      bare
      lang={asking ? undefined : lang}
    >
      {!entry && <StateCard kind="missing" />}
      {refusal && entry && (
        <Refused
          refusal={refusal}
          retry={() => {
            retry();
            pinned.retry();
            if (!attempt && !missing) state.start();
          }}
        />
      )}
      {entry && !quiz && !refusal && <Waiting />}
      {quiz && entry && !attempt && (
        <Intro quiz={quiz} mine={me?.quizzes.find((one) => one.quiz === id)} onBegin={state.start} />
      )}
      {asking && (
        <Asking
          quiz={quiz}
          index={index}
          state={{ ...state, attempt }}
          onAnswer={(answer) => state.answer(quiz.questions[index]?.id ?? '', answer)}
          onNext={() => {
            setSeen(undefined);
            setOver(attempt.finishedAt !== null);
            scrollTo(0, 0);
          }}
        />
      )}
      {quiz && attempt && done && (
        <Result
          quiz={quiz}
          attempt={attempt}
          onAgain={() => {
            setOver(false);
            setSeen(undefined);
            state.start();
          }}
        />
      )}
    </Screen>
  );
}
