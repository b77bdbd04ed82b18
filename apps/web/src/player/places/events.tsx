import './lists.css';
import type { Entry } from '@oi/contract/content.ts';
import { serverNow, shelfOf, useVisible } from '../data/visible.ts';
import { Screen } from '../shell/screen.tsx';
import { StateCard } from '../shell/state-card.tsx';
import { dayOf } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { Rows } from './rows.tsx';
import { overAt } from './when.ts';

const startOf = ({ startsAt = 0 }: Entry): number => startsAt;

/** All events: those to come by their day, then those that are over, the newest first. */
export default function Events() {
  const t = useT();
  const language = useLanguage();
  const visible = useVisible();
  const now = serverNow();
  const events = shelfOf(visible, 'events');
  const isOver = ({ startsAt = 0, endsAt }: Entry): boolean => overAt({ startsAt, endsAt }) < now;
  const coming = events.filter((entry) => !isOver(entry)).sort((a, b) => startOf(a) - startOf(b));
  const over = events.filter(isOver).sort((a, b) => startOf(b) - startOf(a));
  const day = (entry: Entry): string => dayOf(startOf(entry), language, visible.pack.timeZone);
  return (
    <Screen title={t('shelf.events')} back="/" wide>
      {events.length === 0 && <StateCard kind="empty" />}
      {events.length > 0 && (
        <section>
          <h2 className="d d24 list-title">{t('event.coming')}</h2>
          {coming.length > 0 ? <Rows entries={coming} eyebrow={day} broad /> : <p className="m">{t('event.none')}</p>}
        </section>
      )}
      {over.length > 0 && (
        <section>
          <div className="h">
            <h2 className="d d24">{t('event.over')}</h2>
          </div>
          <Rows entries={over} eyebrow={(entry) => `${t('event.past')} · ${day(entry)}`} broad />
        </section>
      )}
    </Screen>
  );
}
