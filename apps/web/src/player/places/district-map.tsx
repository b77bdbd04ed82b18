import './district-map.css';
import type { Entry } from '@oi/contract/content.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';

interface Props {
  /** What is counted on the tiles. */
  entries: readonly Entry[];
  chosen: string | undefined;
  onChoose(district: string | undefined): void;
}

/**
 * The pack's districts as tiles where they lie; each narrows the list to itself, and pressed again, lets go. A district
 * with nothing in it keeps its place and cannot be pressed.
 */
export function DistrictMap({ entries, chosen, onChoose }: Props) {
  const t = useT();
  const { pack } = useVisible();
  const lang = useContentLang(pack.language);
  if (pack.districts.length === 0) return null;
  const columns = Math.max(...pack.districts.map(({ column }) => column)) + 1;
  return (
    <section className="map mm" aria-labelledby="map-title">
      <div className="map-head">
        <h2 className="d d24" id="map-title">
          {t('map.title')}
        </h2>
        <button
          type="button"
          className="map-all"
          aria-pressed={chosen === undefined}
          onClick={() => onChoose(undefined)}
        >
          {t('map.all')}
          <span className="d">{entries.length}</span>
        </button>
      </div>
      <div className="map-tiles" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {pack.districts.map(({ id, name, short, column, row }) => {
          const count = entries.filter(({ district }) => district === id).length;
          return (
            <button
              key={id}
              type="button"
              lang={lang}
              className="map-tile"
              style={{ gridColumn: column + 1, gridRow: row + 1 }}
              disabled={count === 0 && chosen !== id}
              aria-pressed={chosen === id}
              aria-label={t(count === 0 ? 'map.empty' : 'map.tile', { name, n: count })}
              onClick={() => onChoose(chosen === id ? undefined : id)}
            >
              {short}
              {count > 0 && <span className="d">{count}</span>}
            </button>
          );
        })}
      </div>
    </section>
  );
}
