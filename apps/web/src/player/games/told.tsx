import type { GameTold } from '@oi/games/view.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { useT } from '../words/words.ts';

/** What the round showed in passing, to be read in peace. */
export function Told({ told }: { told: readonly GameTold[] }) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  if (told.length === 0) return null;
  return (
    <section>
      <div className="h">
        <h2 className="d d24">{t('game.told')}</h2>
      </div>
      <ul className="card told" lang={lang}>
        {told.map(({ title, text }) => (
          <li key={title}>
            <p className="d d20">{title}</p>
            <p className="s m">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
