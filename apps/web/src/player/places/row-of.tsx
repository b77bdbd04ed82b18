import type { Entry } from '@oi/contract/content.ts';
import { entryOf, useVisible } from '../data/visible.ts';
import { Rows } from './rows.tsx';

/** Other pages that this one names, as cards; those that are not open are left out. */
export function RowOf({ title, refs }: { title: string; refs: readonly string[] | undefined }) {
  const visible = useVisible();
  const entries = (refs ?? [])
    .map((ref) => entryOf(visible, ref))
    .filter((entry): entry is Entry => entry !== undefined);
  if (entries.length === 0) return null;
  return (
    <section>
      <div className="h">
        <h2 className="d d24">{title}</h2>
      </div>
      <Rows entries={entries} />
    </section>
  );
}
