import './watch.css';
import { useState } from 'react';
import { patiently } from '../../api/patience.ts';
import { Refusal } from '../../api/refusal.ts';
import { useMe } from '../data/me.ts';
import { useDocument, useLoaded } from '../data/use-document.ts';
import { useVisible } from '../data/visible.ts';
import { NextStep } from '../places/next-step.tsx';
import { ShareButton } from '../places/share-button.tsx';
import { Sources } from '../places/sources.tsx';
import { useContentLang } from '../shell/look.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useT } from '../words/words.ts';
import { Stage } from './stage.tsx';
import { type Cue, readCues } from './vtt.ts';

const SEEN = 950;
/** Nearer to the start or the end than this, the video begins from its start. */
const WORTH_MS = 3000;

async function fetchCues(src: string): Promise<Cue[]> {
  const reply = await patiently(() =>
    fetch(src).catch(() => {
      throw new Refusal('offline');
    }),
  );
  return reply.ok ? readCues(await reply.text()) : [];
}

/** The page of a clip: the player, the title, the sources, the transcript, one next step. */
export default function VideoScreen({ id }: { id: string }) {
  const t = useT();
  const { pack } = useVisible();
  const lang = useContentLang(pack.language);
  const { me, refusal: withoutMe } = useMe();
  const { entry, value: video, refusal, retry } = useDocument('videos', id);
  const track = video?.captions.find(({ language }) => language === pack.language) ?? video?.captions[0];
  const { value: cues = [] } = useLoaded(track?.file, () => fetchCues(track?.file ?? ''));
  const [broken, setBroken] = useState(false);
  const mine = me?.videos.find((one) => one.video === id);
  const resume =
    mine && mine.share < SEEN && mine.positionMs > WORTH_MS && mine.positionMs < (entry?.count ?? 0) * 1000 - WORTH_MS
      ? mine.positionMs / 1000
      : 0;
  // Several statements of a clip may stand on one source; it is named once.
  const distinct = [...new Map(video?.sources.map((source) => [JSON.stringify(source), source])).values()];
  if (!entry) {
    return (
      <Screen title={t('state.missing')} back="/watch" ownHeading>
        <StateCard kind="missing" heading />
      </Screen>
    );
  }
  return (
    <Screen title={entry.title} back="/watch" ownHeading dark bare extra={<ShareButton path={`/videos/${id}`} />}>
      {video ? (
        <Stage
          id={id}
          video={video}
          cues={cues}
          lang={lang}
          resume={withoutMe ? 0 : resume}
          onBroken={() => setBroken(true)}
        />
      ) : (
        <div className="stage vertical" />
      )}
      {refusal && <Refused refusal={refusal} retry={retry} />}
      {!video && !refusal && <Waiting />}
      <div className="watch-title">
        <h1 className="d d36" tabIndex={-1} lang={lang}>
          {entry.title}
        </h1>
        {mine?.watchedAt && <span className="pill ok">{t('watch.watched')}</span>}
      </div>
      <p lang={lang}>{entry.summary}</p>
      {broken && <StateCard kind="error" text={t('watch.broken')} />}
      {video && (
        <>
          {video.ad && <p className="c m">{t('mark.ad', video.ad)}</p>}
          {cues.length > 0 && (
            <section>
              <div className="h">
                <h2 className="d d24">{t('watch.transcript')}</h2>
              </div>
              <p className="transcript" lang={lang}>
                {cues.map(({ text }) => text.replace(/\n/g, ' ')).join('\n')}
              </p>
            </section>
          )}
          <Sources sources={distinct} />
          <NextStep reference={video.next} />
        </>
      )}
    </Screen>
  );
}
