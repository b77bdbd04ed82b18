import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';
import { useWords } from './words/words.ts';

interface Props {
  title: string;
  onSubmit(): void;
  children: ReactNode;
}

/** A form before the shell: whose page this is, one card, nothing else. */
export function Door({ title, onSubmit, children }: Props) {
  const { t } = useWords();
  return (
    <main className="door" id="main">
      <p className="d d24">{t('app.title')}</p>
      <p className="s m">{t('app.staff')}</p>
      <form
        className="card door-card"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Heading title={title} />
        {children}
      </form>
    </main>
  );
}
