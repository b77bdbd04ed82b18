import './game.css';
import { useState } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { keep, readKept } from '../../ui/kept.ts';
import { useDocument } from '../data/use-document.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useT } from '../words/words.ts';

const PRACTICE = 'practice';

/** Whether rounds are played without clock and board; kept on this device. */
export const isPractice = (): boolean => readKept<boolean>(PRACTICE) === true;

/** The page of a game: how to play, the levels, the quiet mode, the board. */
export default function GameScreen({ id }: { id: string }) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  const { entry, value, refusal, retry } = useDocument('games', id);
  const [practice, setPractice] = useState(isPractice);
  return (
    <Screen title={entry?.title ?? t('state.missing')} back="/play" lang={lang}>
      {!entry && <StateCard kind="missing" />}
      {entry && (
        <section className="card cf sheet mm game-field" lang={lang}>
          <p className="s b">{t('game.how')}</p>
          <p>{value?.howTo ?? entry.summary}</p>
          <Drawing src={entry.drawing} eager />
        </section>
      )}
      {refusal && <Refused refusal={refusal} retry={retry} />}
      {entry && !value && !refusal && <Waiting />}
      {value && (
        <>
          <div className="h">
            <h2 className="d d24">{t('game.levels')}</h2>
            <a className="s" href={hrefOf(`games/${id}/board`)}>
              {t('game.board')}
            </a>
          </div>
          <ol className="stack" lang={lang}>
            {value.levels.map((level, index) => (
              <li key={level.id}>
                <a className="card cf level" href={hrefOf(`games/${id}/play/${level.id}`)}>
                  <span className="d d28 m">{index + 1}</span>
                  <span className="gr b">{level.title}</span>
                  <Icon name="next" />
                </a>
              </li>
            ))}
          </ol>
          <label className="quiet">
            <input
              type="checkbox"
              checked={practice}
              onChange={(event) => {
                setPractice(event.currentTarget.checked);
                keep(PRACTICE, event.currentTarget.checked);
              }}
            />
            <span className="gr">
              <span className="b">{t('game.practice')}</span>
              <br />
              <span className="s m">{t('game.practice.line')}</span>
            </span>
          </label>
        </>
      )}
    </Screen>
  );
}
