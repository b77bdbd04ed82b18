import type { Entry, Shelf } from '@oi/contract/content.ts';
import { hrefOf } from '../shell/router.ts';
import { useT } from '../words/words.ts';
import { Tile } from './tile.tsx';

interface Props {
  title: string | undefined;
  more: string | undefined;
  entries: readonly Entry[];
}

/** A row of cards that scrolls sideways on a phone. */
export function ShelfRow({ title, more, entries }: Props) {
  const t = useT();
  const heading = title ?? (more === undefined ? undefined : t(`shelf.${more as Shelf}`));
  return (
    <section>
      <div className="h">
        {heading && <h2 className="d d24">{heading}</h2>}
        {more && (
          <a className="s" href={hrefOf(more)} aria-label={`${t(`shelf.${more as Shelf}`)}: ${t('nav.all')}`}>
            {t('nav.all')}
          </a>
        )}
      </div>
      <div className="shelf">
        {entries.map((entry) => (
          <Tile key={`${entry.shelf}/${entry.id}`} entry={entry} />
        ))}
      </div>
    </section>
  );
}
