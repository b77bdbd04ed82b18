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
    return (
      <main className="page" id="main">
        <StateCard kind="error" heading action={{ key: 'do.reload', run: () => location.reload() }} />
      </main>
    );
  }
}
