import type { Turning } from './use-turning.ts';

interface Props {
  why: string;
  pair: Turning['pair'];
  hint: string;
  lang: string | undefined;
}

/**
 * The calm line below the cards: the newest pair and why it is one. It never blocks the play, and its room is there
 * before its words. A screen reader hears it from the announcement of the tap.
 */
export function WhyLine({ why, pair, hint, lang }: Props) {
  if (!pair) return <p className="pairs-why m s">{hint}</p>;
  const names = `${pair.a} ${pair.fits ? '—' : '≠'} ${pair.b}`;
  return (
    <div className={`pairs-why s ${pair.fits ? 'fits' : ''}`} lang={lang} aria-hidden="true">
      <p className="d d20 pairs-names" key={names}>
        {names}
      </p>
      {pair.fits && <p>{why}</p>}
    </div>
  );
}
