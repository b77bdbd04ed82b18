import { Component, type ReactNode } from 'react';
import { StateCard } from './state-card.tsx';

/** Catches what a screen throws: a chunk that would not load, or a fault of ours. The rest of the shell stays. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    // Without a network a reload would leave the app for the browser's own error page.
    const action = navigator.onLine
      ? { key: 'do.reload' as const, run: () => location.reload() }
      : { key: 'do.check' as const, run: () => navigator.onLine && location.reload() };
    return (
      <main className="page" id="main">
        <StateCard kind={navigator.onLine ? 'error' : 'offline'} heading action={action} />
      </main>
    );
  }
}
