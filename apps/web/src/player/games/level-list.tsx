import type { PlayableGame } from '@oi/games/view.ts';
import { useEffect, useState } from 'react';
import type { Documents } from '../data/documents.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import type { WordKey } from '../words/dictionary.ts';
import { clock, grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { levelBests } from './level-bests.ts';
import { playable } from './playable.ts';

interface Props {
  game: string;
  document: Documents['games'];
  chosen: string;
  onChoose(level: string): void;
}

/** The levels of a game as a choice: how large each is, its bonus time, my best score in it on this device. */
export function LevelList({ game, document, chosen, onChoose }: Props) {
  const t = useT();
  const language = useLanguage();
  const lang = useContentLang(useVisible().pack.language);
  const [plays, setPlays] = useState<PlayableGame>();
  const bests = levelBests();
  useEffect(() => {
    playable(document.game).then(setPlays, () => {});
  }, [document.game]);
  const sizeOf = (level: unknown): string => {
    const par = plays?.parMs?.(level);
    const gist = plays?.gist?.(level, (key, values) => t(key as WordKey, values));
    return [gist, par && t('game.time.bonus', { par: clock(par / 1000) })].filter(Boolean).join(' · ');
  };
  return (
    <fieldset className="levels">
      <legend className="d d24">{t('game.levels')}</legend>
      {document.levels.map((level, index) => {
        const best = bests[`${game}/${level.id}`];
        return (
          <label key={level.id} className={`level${level.id === chosen ? ' chosen' : ''}`}>
            <input
              type="radio"
              name="level"
              value={level.id}
              checked={level.id === chosen}
              onChange={() => onChoose(level.id)}
            />
            <span className="d d24 level-number" aria-hidden="true">
              {index + 1}
            </span>
            <span className="gr">
              <span className="b" lang={lang}>
                {level.title}
              </span>
              <span className="c m level-size">{sizeOf(level.level)}</span>
            </span>
            {best !== undefined && (
              <span className="d d20">
                <span className="hid">{t('game.level.best', { score: best })}</span>
                <span aria-hidden="true">{grouped(best, language)}</span>
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
