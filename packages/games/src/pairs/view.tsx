import './view.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Static } from 'typebox';
import type { GameViewProps, PlayableGame } from '../view.ts';
import { PairsCard } from './card.tsx';
import { type PairsLevel, type PairsState, pairs } from './rules.ts';

type Level = Static<typeof PairsLevel>;
type Props = GameViewProps<PairsState, number, Level>;

/** How long a wrong pair lies open; the next tap closes it at once. */
const LOOK_MS = 700;
const FOUND = 2;

function columnsOf(cards: number): number {
  if (cards <= 10) return 2;
  return cards <= 12 ? 3 : 4;
}

function sideOf(level: Level, card: number) {
  const pair = level.pairs[card >> 1];
  const side = card % 2 === 0 ? pair?.a : pair?.b;
  return { word: side?.word ?? '', drawing: side?.drawing, why: pair?.why ?? '' };
}

/** The screen of «Пары»: a grid of cards, the sentence of the newest pair below. */
function PairsView({ level, state, play, paused, drawing, sound, haptic, say, words, lang }: Props) {
  /** The places of a wrong pair that still lies open; the rules have closed it already. */
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [why, setWhy] = useState('');
  const [at, setAt] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const columns = columnsOf(state.deal.length);
  const side = (place: number) => sideOf(level, state.deal[place] ?? 0);

  function turn(place: number): void {
    if (paused) return;
    clearTimeout(timer.current);
    setWrong([]);
    const first = state.open;
    const after = play(place);
    if (!after) return;
    if (first < 0) {
      sound('tick');
      say(words('pairs.open', { n: place + 1, word: side(place).word }));
      return;
    }
    const [a, b] = [side(first), side(place)];
    if (after.places[place] === FOUND) {
      setWhy(a.why);
      sound('hit');
      haptic('success');
      say(words('pairs.match', { a: a.word, b: b.word, why: a.why }));
      return;
    }
    setWrong([first, place]);
    timer.current = setTimeout(() => setWrong([]), LOOK_MS);
    sound('miss');
    haptic('light');
    say(words('pairs.miss', { a: a.word, b: b.word }));
  }

  function faceOf(place: number) {
    if (state.places[place] === FOUND) return 'found' as const;
    if (wrong.includes(place)) return 'wrong' as const;
    return place === state.open ? ('open' as const) : ('closed' as const);
  }

  function labelOf(place: number): string {
    const face = faceOf(place);
    if (face === 'closed') return words('pairs.closed', { n: place + 1 });
    return words(face === 'found' ? 'pairs.found' : 'pairs.open', { n: place + 1, word: side(place).word });
  }

  function move(place: number, event: KeyboardEvent): void {
    const steps: Partial<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    };
    const target = place + (steps[event.key] ?? Number.NaN);
    if (!(target >= 0 && target < state.deal.length)) return;
    event.preventDefault();
    document.getElementById(`pairs-${target}`)?.focus();
  }

  return (
    <div className="pairs">
      <section
        className="pairs-grid"
        aria-label={words('pairs.grid')}
        data-columns={columns}
        style={{ '--columns': columns } as Record<string, number>}
      >
        {state.deal.map((card, place) => {
          const { word, drawing: picture } = side(place);
          return (
            <PairsCard
              key={card}
              place={place}
              label={labelOf(place)}
              word={word}
              picture={picture && drawing(picture)}
              face={faceOf(place)}
              focusable={place === at}
              lang={lang}
              onTurn={turn}
              onKey={move}
              onFocus={setAt}
            />
          );
        })}
      </section>
      <div className="pairs-why">
        <p className="gr" lang={lang}>
          {why || <span className="m">{words('pairs.hint')}</span>}
        </p>
        {state.combo > 1 && (
          <span className="pill d pairs-combo" key={state.combo}>
            <span className="hid">{words('game.combo', { n: state.combo })}</span>
            <span aria-hidden="true">×{state.combo}</span>
          </span>
        )}
      </div>
    </div>
  );
}

const game: PlayableGame<PairsState, number, Level> = {
  rules: pairs,
  View: PairsView,
  parMs: ({ parSeconds }) => parSeconds * 1000,
};

export { game };
