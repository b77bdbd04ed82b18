import './years.css';
import type { Documents } from '../data/documents.ts';
import { serverNow, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';

type Years = NonNullable<Documents['factories']['years']>;

const CENTURY = 100;
/** Past this share of the axis a century's number would lie under the word at its end. */
const ROOM = 75;

/**
 * A dimension line of years on an axis that begins with a century, so that pages can be compared: the older the place,
 * the longer its line. It ends at the last year, or today; then the hatch says that it goes on.
 */
export function YearsLine({ years: { from, to, label } }: { years: Years }) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  const today = new Date(serverNow()).getFullYear();
  const first = Math.floor(from / CENTURY) * CENTURY;
  const last = Math.max(to ?? today, today, first + 1);
  const end = to ?? today;
  const percent = (year: number): number => ((year - first) / (last - first)) * 100;
  const span = t('count.years', { n: end - from });
  const centuries: number[] = [];
  for (let year = first; year < last; year += CENTURY) centuries.push(year);
  // A short line at the right has no room below itself: its words stand before it.
  const before = percent(from) > 55;
  const words = before
    ? { marginRight: `${100 - percent(from)}%`, textAlign: 'right' as const }
    : { marginLeft: `${percent(from)}%` };
  return (
    <div className="years">
      <p className="hid">
        {t('factory.years', { from, label, span })}
        {to !== undefined && ` – ${to}`}
      </p>
      <div aria-hidden="true">
        <p className={before ? 'years-from before' : 'years-from'} style={words}>
          <span className="d d28">{from}</span>{' '}
          <span className="s m" lang={lang}>
            {label}
          </span>
        </p>
        <div
          className="years-line"
          style={{ marginLeft: `${percent(from)}%`, width: `${percent(end) - percent(from)}%` }}
        >
          <svg className="years-arrows" aria-hidden="true">
            <path className="t" d="M10 5L1 9l9 4M.5 0v18" />
            <line className="t" x1="1" x2="100%" y1="9" y2="9" />
            <svg x="100%" overflow="visible" aria-hidden="true">
              <path className="t" d="M-10 5l9 4-9 4M-.5 0v18" />
            </svg>
          </svg>
          <span className="d d20">{span}</span>
          {to === undefined && (
            <svg className="years-goes-on" aria-hidden="true">
              <rect className="cut" width="100%" height="100%" />
            </svg>
          )}
        </div>
        <div className="years-axis c m">
          {centuries.map((year) => (
            <span key={year} style={{ left: `${percent(year)}%` }}>
              {percent(year) < ROOM && year}
            </span>
          ))}
          <span className="years-end">{to === undefined || to < today ? t('factory.today') : to}</span>
        </div>
      </div>
    </div>
  );
}
