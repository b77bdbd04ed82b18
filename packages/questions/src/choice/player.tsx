import './player.css';
import { seedRng, shuffle } from '@oi/rules/rng.ts';
import { useMemo } from 'react';
import type { QuestionPlayerProps } from '../player.ts';

interface Shown {
  options: readonly { id: string; text: string; picture?: string }[];
}
interface Chosen {
  option: string;
}

const LETTERS = { ru: 'АБВГДЕ', latin: 'ABCDEF' };
const MARKS = { right: 'M4 13l5 5L20 6', wrong: 'M6 6l12 12M18 6L6 18' };

/** Single choice: options in the attempt's order; the answer's colour, mark and word say the same thing. */
export function Player(props: QuestionPlayerProps<Shown, Chosen, Chosen>) {
  const { shown, seed, answer, revealed, disabled, onAnswer, drawing, words, lang } = props;
  const options = useMemo(() => shuffle(seedRng(seed), shown.options)[0], [seed, shown.options]);
  const pictures = options.every(({ picture }) => picture !== undefined);
  const letters = lang === undefined || lang === 'ru' ? LETTERS.ru : LETTERS.latin;

  function faceOf(id: string): 'right' | 'wrong' | 'sent' | 'off' | '' {
    if (revealed?.option === id) return 'right';
    if (revealed) return answer?.option === id ? 'wrong' : 'off';
    return answer?.option === id ? 'sent' : '';
  }

  return (
    <div className={`choice${pictures ? ' pictures' : ''}`}>
      {options.map(({ id, text, picture }, index) => {
        const face = faceOf(id);
        const mine = answer?.option === id;
        return (
          <button
            key={id}
            type="button"
            className={`opt ${face}`}
            aria-disabled={disabled}
            aria-pressed={mine}
            onClick={() => !disabled && onAnswer({ option: id })}
          >
            {picture && drawing(picture)}
            <span className="d letter" aria-hidden="true">
              {letters[index]}
            </span>
            <span className="text" lang={lang}>
              {text}
            </span>
            {mine && revealed && <span className="said">{words('quiz.yours')}</span>}
            {(face === 'right' || face === 'wrong') && (
              <svg className="i" viewBox="0 0 24 24" role="img" aria-label={words(`quiz.${face}`)}>
                <path d={MARKS[face]} />
              </svg>
            )}
          </button>
        );
      })}
    </div>
  );
}
