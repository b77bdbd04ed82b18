import './facts.css';
import { useT } from '../words/words.ts';
import { type One, Sources } from './sources.tsx';

interface Props {
  /** All that the document names. */
  sources: readonly One[];
  statements: readonly { sources: readonly One[] }[];
}

const keyOf = ({ url, textbook }: One): string => url ?? textbook ?? '';

/** The sources of a document that stand beside none of its statements, each once; nothing when there are none. */
export function MoreSources({ sources, statements }: Props) {
  const t = useT();
  const named = new Set(statements.flatMap((statement) => statement.sources.map(keyOf)));
  const rest = new Map(sources.filter((one) => !named.has(keyOf(one))).map((one) => [keyOf(one), one]));
  if (rest.size === 0) return null;
  return (
    <section>
      <div className="h">
        <h2 className="d d24">{t('fact.more')}</h2>
      </div>
      <Sources sources={[...rest.values()]} />
    </section>
  );
}
