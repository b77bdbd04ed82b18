import type { ReplyOf } from '../../api/types.ts';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';

/** What a counted round gave: points, or the record it did not beat, and the places. */
export function Thirds({ result }: { result: ReplyOf<'finishRun'> }) {
  const t = useT();
  const language = useLanguage();
  const first =
    result.points > 0
      ? { value: `+${result.points}`, name: t('game.points', { n: result.points }) }
      : { value: grouped(result.best, language), name: t('game.best') };
  const thirds = [
    first,
    { value: t('game.place', { n: result.rankToday }), name: t('game.today') },
    { value: t('game.place', { n: result.rankAll }), name: t('game.all') },
  ];
  return (
    <dl className="outcome-thirds">
      {thirds.map(({ value, name }) => (
        <div className="card" key={name}>
          <dt className="c m">{name}</dt>
          <dd className="d d24">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
