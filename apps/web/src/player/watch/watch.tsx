import './watch.css';
import '../games/play.css';
import { Drawing } from '../../ui/drawing.tsx';
import { useMe } from '../data/me.ts';
import { shelfOf, useVisible } from '../data/visible.ts';
import { Tile } from '../home/tile.tsx';
import { useContentLang } from '../shell/look.ts';
import { hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { StateCard } from '../shell/state-card.tsx';
import { clock } from '../words/format.ts';
import { useT } from '../words/words.ts';

const WHOLE = 1000;

/** Everything to watch: clips with what was watched of them, then series and programmes. */
export default function Watch() {
  const t = useT();
  const visible = useVisible();
  const { me } = useMe();
  const lang = useContentLang(visible.pack.language);
  const clips = shelfOf(visible, 'videos');
  const shows = shelfOf(visible, 'shows');
  return (
    <Screen title={t('watch.title')}>
      {clips.length + shows.length === 0 && <StateCard kind="empty" />}
      <div lang={lang}>
        <div className="cards2 clips">
          {clips.map(({ id, title, drawing, count = 0 }) => {
            const seen = me?.videos.find(({ video }) => video === id);
            return (
              <a className="card cf tile clip" key={id} href={hrefOf(`videos/${id}`)}>
                <Drawing src={drawing} />
                <span className="d name">{title}</span>
                <span className="c m">
                  {clock(count)}
                  {seen &&
                    ` · ${seen.watchedAt ? t('watch.watched') : t('me.share-watched', { n: Math.floor((seen.share * 100) / WHOLE) })}`}
                </span>
              </a>
            );
          })}
        </div>
        {shows.length > 0 && (
          <div className="h">
            <h2 className="d d24">{t('shelf.shows')}</h2>
          </div>
        )}
        <div className="cards2">
          {shows.map((entry) => (
            <Tile
              key={entry.id}
              entry={entry}
              foot={entry.fiction ? t('mark.fiction') : t(entry.kind === 'series' ? 'mark.series' : 'mark.programme')}
            />
          ))}
        </div>
      </div>
    </Screen>
  );
}
