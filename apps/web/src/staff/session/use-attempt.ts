import { useEffect, useState } from 'react';
import { asRefusal, type Refusal } from '../../api/refusal.ts';

export interface Attempt {
  busy: boolean;
  refusal: Refusal | undefined;
  /** Seconds before the server takes another try; 0 when it takes one now. */
  wait: number;
  run(call: () => Promise<void>): Promise<void>;
}

/** One try of a form at a time: what it was refused with, and how long to wait before the next one. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const wait = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (until === 0) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) setUntil(0);
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  const run = async (call: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await call();
    } catch (error) {
      const refused = asRefusal(error);
      setRefusal(refused);
      if (refused.code === 'too-many-requests') {
        setNow(Date.now());
        setUntil(Date.now() + (refused.retryAfterSeconds ?? 60) * 1000);
      }
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, wait, run };
}
