import './event.css';
import type { Documents } from '../data/documents.ts';
import { serverNow, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { dayOf } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { foreignZone, hoursOf, overAt, weekdayOf } from './when.ts';

/** When and where, on the slab that means "wait": the day, the hours by the city's clock, the place. */
export function EventWhen({ event }: { event: Documents['events'] }) {
  const t = useT();
  const language = useLanguage();
  const { pack } = useVisible();
  const lang = useContentLang(pack.language);
  const startsAt = Date.parse(event.startsAt);
  const endsAt = event.endsAt === undefined ? undefined : Date.parse(event.endsAt);
  const zone = foreignZone(startsAt, language, pack.timeZone);
  const hours = hoursOf({ startsAt, endsAt }, language, pack.timeZone);
  return (
    <dl className="card slab-card">
      <div>
        <dt className="s">
          {overAt({ startsAt, endsAt }) < serverNow() ? t('event.past') : t('event.when')}
          {' · '}
          {weekdayOf(startsAt, language, pack.timeZone)}
        </dt>
        <dd>
          <time className="d d48" dateTime={event.dayOnly ? event.startsAt.slice(0, 10) : event.startsAt}>
            {dayOf(startsAt, language, pack.timeZone)}
          </time>
          <span className="event-hours">
            {event.dayOnly ? t('event.no-hour') : [hours, zone].filter(Boolean).join(' · ')}
          </span>
        </dd>
      </div>
      <div>
        <dt className="s">{t('event.where')}</dt>
        <dd className="event-place" lang={lang}>
          {event.place}
        </dd>
      </div>
    </dl>
  );
}
