import './state-card.css';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import type { Refusal } from '../../api/refusal.ts';
import type { WordKey } from '../words/dictionary.ts';
import { useT } from '../words/words.ts';

/**
 * The drawings of states are a chunk of their own: most visits never meet one. Without a network it may not come, and a
 * state that is shown for that very reason must stand without its drawing.
 */
const StateDrawing = lazy<ComponentType<{ kind: StateKind }>>(() =>
  import('./state-drawings.tsx').catch(() => ({ default: () => null })),
);

export type StateKind = 'error' | 'offline' | 'empty' | 'nothing' | 'missing';

interface Props {
  kind: StateKind;
  /** Says more than the state's own line. */
  text?: string;
  title?: string;
  /** It stands alone on its screen. */
  heading?: boolean;
  action?: { key: WordKey; run: () => void };
  children?: ReactNode;
}

const TEXT: Readonly<Record<StateKind, WordKey>> = {
  error: 'error.internal',
  offline: 'state.offline.text',
  empty: 'state.empty.text',
  nothing: 'state.nothing.text',
  missing: 'state.missing.text',
};

/** A state with its drawing: what is so, what to do. */
export function StateCard({ kind, text, title, heading, action, children }: Props) {
  const t = useT();
  const Heading = heading ? 'h1' : 'h2';
  return (
    <div className="card state" role={kind === 'error' || kind === 'offline' ? 'alert' : undefined}>
      <span className="state-pic">
        <Suspense fallback={null}>
          <StateDrawing kind={kind} />
        </Suspense>
      </span>
      <Heading className="d d28" tabIndex={heading ? -1 : undefined}>
        {title ?? t(`state.${kind}`)}
      </Heading>
      <p className="m">{text ?? t(TEXT[kind])}</p>
      {action && (
        <button type="button" className="btn cf" onClick={action.run}>
          {t(action.key)}
        </button>
      )}
      {children}
    </div>
  );
}

/** A refusal as a state: without a network it says so, else it says what the code means. */
export function Refused({
  refusal,
  retry,
  heading = false,
}: {
  refusal: Refusal;
  retry: () => void;
  heading?: boolean;
}) {
  const t = useT();
  if (refusal.code === 'offline') {
    return <StateCard kind="offline" heading={heading} action={{ key: 'do.check', run: retry }} />;
  }
  const number = refusal.id === undefined ? '' : `. ${t('state.error.id', { id: refusal.id })}`;
  return (
    <StateCard
      kind={refusal.code === 'not-found' ? 'missing' : 'error'}
      heading={heading}
      text={`${t(`error.${refusal.code}`)}${number}`}
      action={{ key: 'do.retry', run: retry }}
    />
  );
}
