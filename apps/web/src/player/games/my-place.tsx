import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { Gauge } from './gauge.tsx';
import type { Board } from './use-board.ts';

const STEPS = 20;

/** My place in large, and on a scale between my neighbours how much is missing to the next one: the hatched part. */
export function MyPlace({ board }: { board: Board }) {
  const t = useT();
  const language = useLanguage();
  const rows = board.around.length > 0 ? board.around : board.top;
  const mine = rows.findIndex(({ me }) => me);
  const my = rows[mine];
  if (!my) return <p className="card pad">{t('board.not-yet')}</p>;
  const above = rows[mine - 1];
  const low = Math.min(rows[mine + 1]?.score ?? 0, my.score);
  const missing = above ? above.score - my.score : 0;
  return (
    <section className="card place-card">
      <div>
        <h2 className="s">{t('board.mine')}</h2>
        <p className="d d64">{my.rank}</p>
      </div>
      <div className="gr">
        {!above && <p className="s b">{t('board.first')}</p>}
        {above && missing === 0 && <p className="s b">{t('board.level', { rank: above.rank })}</p>}
        {above && missing > 0 && (
          <>
            <p className="s">
              {t('board.gap', { rank: above.rank })} <b>{t('count.points', { n: missing })}</b>
            </p>
            <Gauge
              value={my.score - low}
              max={above.score - low}
              zone={[my.score - low, above.score - low]}
              steps={STEPS}
              long={5}
            >
              <span>{grouped(low, language)}</span>
              <span>{grouped(above.score, language)}</span>
            </Gauge>
          </>
        )}
      </div>
    </section>
  );
}
