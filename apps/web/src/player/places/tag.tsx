import type { ReactNode } from 'react';

/** A small mark in the row under a page's title. */
export function Tag({ lang, children }: { lang?: string | undefined; children: ReactNode }) {
  return (
    <li className="pill" lang={lang}>
      {children}
    </li>
  );
}
