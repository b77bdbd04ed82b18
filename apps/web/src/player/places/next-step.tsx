import './next-step.css';
import { Drawing } from '../../ui/drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { entryOf, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { hrefOf } from '../shell/router.ts';
import { useT } from '../words/words.ts';

/** The one thing that a page's end offers. Where its target is not open now, the way home. */
export function NextStep({ reference }: { reference: string }) {
  const t = useT();
  const visible = useVisible();
  const lang = useContentLang(visible.pack.language);
  const entry = entryOf(visible, reference);
  return (
    <section className="next">
      <a className="card cf next-step sheet" href={hrefOf(entry ? reference : '/')}>
        <span className="next-text">
          <h2 className="c b">
            {t('next.title')}
            {entry && ` · ${t(`kind.${entry.shelf}`)}`}
          </h2>
          <span className="d d28" lang={entry && lang}>
            {entry?.title ?? t('tab.home')}
          </span>
          <span className="next-do b">
            {t(entry ? `do.${entry.shelf}` : 'do.home')}
            <Icon name="next" small />
          </span>
        </span>
        {entry?.drawing && <Drawing src={entry.drawing} />}
      </a>
    </section>
  );
}
