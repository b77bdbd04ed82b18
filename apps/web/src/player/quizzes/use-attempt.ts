import { useCallback, useEffect, useRef, useState } from 'react';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import type { ReplyOf } from '../../api/types.ts';
import { keep, readKept } from '../../ui/kept.ts';
import { call } from '../data/call.ts';
import { meChanged } from '../data/me.ts';

export type Attempt = ReplyOf<'startAttempt'>;

/** An answer that the server has not confirmed yet. It outlives a reload. */
interface Pending {
  question: string;
  answer: unknown;
}

export interface AttemptState {
  attempt: Attempt | undefined;
  pending: Pending | undefined;
  /** The answer is on its way. */
  sending: boolean;
  refusal: Refusal | undefined;
  start(): void;
  answer(question: string, answer: unknown): void;
  /** Sends the kept answer again. */
  resend(): void;
}

const pendingKey = (attempt: string): string => `answer.${attempt}`;
/** The quiz that is being passed in this tab: a reload goes on with it. */
export const OPEN_QUIZ = 'quiz';

/** An attempt at a quiz: begun or gone on with, answered question by question. The first answer counts, on the server. */
export function useAttempt(quiz: string): AttemptState {
  const [attempt, setAttempt] = useState<Attempt>();
  const [pending, setPending] = useState<Pending>();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const busy = useRef(false);

  const deliver = useCallback(async (to: Attempt, { question, answer }: Pending): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setRefusal(undefined);
    try {
      const { verdict, finishedAt } = await call('submitAnswer', {
        params: { attempt: to.id },
        body: { question, answer },
      });
      keep(pendingKey(to.id), undefined);
      setPending(undefined);
      const others = to.answered.filter((one) => one.question !== question);
      setAttempt({ ...to, finishedAt, answered: [...others, verdict] });
      if (finishedAt !== null) keep(OPEN_QUIZ, undefined, 'session');
      meChanged();
    } catch (error) {
      setRefusal(asRefusal(error));
    } finally {
      busy.current = false;
      setSending(false);
    }
  }, []);

  const start = useCallback((): void => {
    setRefusal(undefined);
    call('startAttempt', { body: { quiz } }).then(
      (opened) => {
        keep(OPEN_QUIZ, quiz, 'session');
        setAttempt(opened);
        const kept = readKept<Pending>(pendingKey(opened.id));
        setPending(kept);
        if (kept) void deliver(opened, kept);
      },
      (error) => setRefusal(asRefusal(error)),
    );
  }, [quiz, deliver]);

  useEffect(() => {
    if (readKept<string>(OPEN_QUIZ, 'session') === quiz) start();
  }, [quiz, start]);

  const resend = useCallback((): void => {
    if (attempt && pending) void deliver(attempt, pending);
  }, [attempt, pending, deliver]);

  useEffect(() => {
    addEventListener('online', resend);
    return () => removeEventListener('online', resend);
  }, [resend]);

  function answer(question: string, given: unknown): void {
    if (!attempt || pending || busy.current) return;
    const made = { question, answer: given };
    keep(pendingKey(attempt.id), made);
    setPending(made);
    void deliver(attempt, made);
  }

  return { attempt, pending, sending, refusal, start, answer, resend };
}
