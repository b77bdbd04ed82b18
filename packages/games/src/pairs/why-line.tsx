import type { GameWords } from '../view.ts';
import type { Turning } from './use-turning.ts';

interface Props {
  why: string;
  pair: Turning['pair'];
  words: GameWords;
  lang: string | undefined;
}

/**
 * The calm line below the cards: the newest pair and why it is one. It never blocks the play, and its room is there
 * before its words. A screen reader hears it from the announcement of the tap.
 */
export function WhyLine({ why, pair, words, lang }: Props) {
  if (!pair) return <p className="pairs-why m s">{words('pairs.hint')}</p>;
  const names = `${pair.a} ${pair.fits ? '—' : '≠'} ${pair.b}`;
  return (
    <div className={`pairs-why s ${pair.fits ? 'fits' : ''}`} aria-hidden="true">
      <p className="d d20 pairs-names" key={names} lang={lang}>
        {names}
      </p>
      {pair.fits ? (
        <p lang={lang}>{why}</p>
      ) : (
        <p className="m">{words(pair.forgot ? 'pairs.forgot' : 'pairs.fresh')}</p>
      )}
    </div>
  );
}
