import { entryOf, useVisible } from '../data/visible.ts';
import { useT } from '../words/words.ts';
import { EventWhen } from './event-when.tsx';
import { Facts } from './facts.tsx';
import { MoreSources } from './more-sources.tsx';
import { Page } from './page.tsx';
import { People } from './people.tsx';

/** The page of an event: when and where, the programme, the people as they were published. */
export default function EventScreen({ id }: { id: string }) {
  const t = useT();
  const visible = useVisible();
  const district = entryOf(visible, `events/${id}`)?.district;
  return (
    <Page shelf="events" id={id} list="/events" mark={visible.pack.districts.find((one) => one.id === district)?.short}>
      {(event) => (
        <>
          <EventWhen event={event} />
          <Facts title={t('event.programme')} statements={event.programme} />
          <People title={t('event.moderator')} people={event.moderator ? [event.moderator] : []} />
          <People title={t('event.speakers')} people={event.speakers} />
          <MoreSources sources={event.sources} statements={event.programme} />
        </>
      )}
    </Page>
  );
}
