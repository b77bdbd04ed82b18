import type { ReactNode } from 'react';

/** A verdict: colour, word and slant. It lands once, where motion is allowed. */
export function Stamp({ good, children }: { good: boolean; children: ReactNode }) {
  return <span className={`stamp in d d28 ${good ? 'ok' : 'bad'}`}>{children}</span>;
}
