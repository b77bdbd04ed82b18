import { useEffect, useRef } from 'react';
import { useWords } from './words/words.ts';

/** The page already has the focus where the browser put it; a heading that comes later takes it. */
let first = true;

/** The heading of a page: it names the window and takes the focus when the page changes. */
export function Heading({ title }: { title: string }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('app.title')}`;
  }, [title, t]);
  useEffect(() => {
    if (!first) heading.current?.focus();
    first = false;
  }, []);
  return (
    <h1 className="d d36" tabIndex={-1} ref={heading}>
      {title}
    </h1>
  );
}
