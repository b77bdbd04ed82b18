import { useLanguage, useT } from '../words/words.ts';
import { Facts } from './facts.tsx';
import { MoreSources } from './more-sources.tsx';
import { Page } from './page.tsx';
import { calendarDay } from './when.ts';

/** The page of a story: its statements with their sources, the day when there is one. */
export default function StoryScreen({ id }: { id: string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page shelf="stories" id={id} list="/stories">
      {({ day, statements, sources }) => (
        <>
          {day && (
            <p className="d d28 story-day">
              <time dateTime={day}>{calendarDay(day, language)}</time>
            </p>
          )}
          <Facts title={t('factory.facts')} statements={statements} />
          <MoreSources sources={sources} statements={statements} />
        </>
      )}
    </Page>
  );
}
