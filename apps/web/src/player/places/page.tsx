import './page.css';
import type { ReactNode } from 'react';
import { Drawing } from '../../ui/drawing.tsx';
import type { Documents } from '../data/documents.ts';
import { useDocument } from '../data/use-document.ts';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { go } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useT } from '../words/words.ts';
import { NextStep } from './next-step.tsx';
import { ShareButton } from './share-button.tsx';
import { Tag } from './tag.tsx';

type Shelf = Exclude<keyof Documents, 'videos' | 'quizzes' | 'games'>;

interface Props<S extends Shelf> {
  shelf: S;
  id: string;
  /** The list that "back" leads to when the page was opened right here. */
  list: string;
  /** A short word beside the title. */
  mark?: string | undefined;
  /** `Tag`s under the title, before the age mark: what is known before the document comes. */
  tags?: ReactNode;
  /** A person is taller than a place. */
  tall?: boolean;
  /** What stands beside the text on a wide screen and below it on a phone. */
  aside?(document: Documents[S]): ReactNode;
  children(document: Documents[S]): ReactNode;
}

/**
 * The page of a document with a drawing: picture on the drawing ground, title, summary, its own parts, one next step.
 * All that its card knows is there at once; the rest comes with the document.
 */
export function Page<S extends Shelf>({ shelf, id, list, mark, tags, tall, aside, children }: Props<S>) {
  const t = useT();
  const lang = useContentLang(useVisible().pack.language);
  const { entry, value, refusal, retry } = useDocument(shelf, id);
  if (!entry) {
    return (
      <Screen title={t('state.missing')} back={list} ownHeading>
        <StateCard kind="missing" heading action={{ key: 'do.home', run: () => go('/') }} />
      </Screen>
    );
  }
  return (
    <Screen title={entry.title} back={list} ownHeading over wide extra={<ShareButton path={`/${shelf}/${id}`} />}>
      <div className={`picture mm${tall ? ' tall' : ''}`}>
        <Drawing src={entry.drawing} eager />
      </div>
      <div className="headline">
        <h1 className="d" tabIndex={-1} lang={lang}>
          {entry.title}
        </h1>
        {mark && (
          <span className="s m" lang={lang}>
            {mark}
          </span>
        )}
      </div>
      <p className="standfirst" lang={lang}>
        {entry.summary}
      </p>
      <ul className="tags" aria-label={t('page.mark')}>
        {tags}
        <Tag>{entry.age}</Tag>
      </ul>
      {refusal && <Refused refusal={refusal} retry={retry} />}
      {!value && !refusal && <Waiting />}
      {value && (
        <div className="page-columns">
          <div>{children(value)}</div>
          <div>
            {aside?.(value)}
            <NextStep reference={value.next} />
            {value.ad && <p className="c m ad-mark">{t('mark.ad', value.ad)}</p>}
          </div>
        </div>
      )}
    </Screen>
  );
}
