import './watch.css';
import { Icon } from '../../ui/icon.tsx';
import { entryOf, useVisible } from '../data/visible.ts';
import { Facts } from '../places/facts.tsx';
import { Page } from '../places/page.tsx';
import { useContentLang } from '../shell/look.ts';
import { hrefOf } from '../shell/router.ts';
import { clock } from '../words/format.ts';
import { useT } from '../words/words.ts';

/** The page of a series or programme: its episodes, those without a video as announced, and what is known of it. */
export default function ShowScreen({ id }: { id: string }) {
  const t = useT();
  const visible = useVisible();
  const lang = useContentLang(visible.pack.language);
  const fiction = entryOf(visible, `shows/${id}`)?.fiction;
  return (
    <Page shelf="shows" id={id} list="/watch" mark={fiction ? t('mark.fiction') : undefined}>
      {(show) => (
        <>
          {show.episodes.length > 0 && (
            <div className="h">
              <h2 className="d d24">{t('show.episodes')}</h2>
            </div>
          )}
          <ol className="stack" lang={lang}>
            {show.episodes.map(({ title, video }, index) => {
              const entry = video === undefined ? undefined : entryOf(visible, video);
              const inside = (
                <>
                  <span className="d d28 m">{index + 1}</span>
                  <span className="gr b">{title}</span>
                  <span className="s m">{entry ? clock(entry.count ?? 0) : t('watch.announced')}</span>
                  {entry && <Icon name="next" />}
                </>
              );
              return (
                <li key={title}>
                  {entry && video ? (
                    <a className="card cf episode" href={hrefOf(video)}>
                      {inside}
                    </a>
                  ) : (
                    <div className="card episode">{inside}</div>
                  )}
                </li>
              );
            })}
          </ol>
          <Facts title={t('show.facts')} statements={show.statements} />
        </>
      )}
    </Page>
  );
}
