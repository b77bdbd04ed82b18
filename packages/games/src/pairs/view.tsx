import './pairs.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { GameViewProps, PlayableGame } from '../view.ts';
import { type Hands, PairsCard } from './card.tsx';
import { type Level, sideOf, toldBy } from './deal.ts';
import { columnsOf, fitted } from './fit.ts';
import { type PairsState, pairs } from './rules.ts';
import { useTurning } from './use-turning.ts';
import { useWide } from './use-wide.browser.ts';
import { WhyLine } from './why-line.tsx';

type Props = GameViewProps<PairsState, number, Level>;

/** The key that moves the focus, and by how many places. */
function stepOf(key: string, columns: number): number | undefined {
  const steps: Partial<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  };
  return steps[key];
}

/** The screen of «Пары»: a grid of cards, and below it the sentence of the newest pair. */
function PairsView(props: Props) {
  const { level, state, drawing, words, lang } = props;
  const { faceOf, turn, why, pair } = useTurning(props);
  /** The one card that the Tab key reaches; arrows move it. */
  const [at, setAt] = useState(0);
  const wide = useWide();
  const columns = columnsOf(state.deal.length, wide);

  function labelOf(place: number): string {
    const face = faceOf(place);
    const where = { n: place + 1, row: Math.floor(place / columns) + 1 };
    if (face === 'closed') return words('pairs.closed', where);
    const { word } = sideOf(level, state, place);
    return words(face === 'found' ? 'pairs.found' : 'pairs.open', { ...where, word });
  }

  function move(place: number, event: KeyboardEvent): void {
    const target = place + (stepOf(event.key, columns) ?? Number.NaN);
    if (!(target >= 0 && target < state.deal.length)) return;
    event.preventDefault();
    document.getElementById(`pairs-${target}`)?.focus();
  }

  const newest: Hands = { turn, key: move, focus: setAt };
  const now = useRef(newest);
  now.current = newest;
  const hands = useRef<Hands>({
    turn: (place) => now.current.turn(place),
    key: (place, event) => now.current.key(place, event),
    focus: (place) => now.current.focus(place),
  });

  return (
    <div className="pairs">
      <section
        className="pairs-grid"
        aria-label={words('pairs.grid')}
        data-dense={columns === 4 && state.deal.length > 16}
        style={{ '--columns': columns } as Record<string, number>}
      >
        {state.deal.map((card, place) => {
          const side = sideOf(level, state, place);
          const { text, rem } = fitted(side.word, columns, wide);
          return (
            <PairsCard
              key={card}
              place={place}
              label={labelOf(place)}
              word={text}
              rem={rem}
              src={side.drawing}
              drawing={drawing}
              face={faceOf(place)}
              focusable={place === at}
              lang={lang}
              hands={hands.current}
            />
          );
        })}
      </section>
      <WhyLine why={why} pair={pair} words={words} lang={lang} />
    </div>
  );
}

const game: PlayableGame<PairsState, number, Level> = {
  rules: pairs,
  View: PairsView,
  parMs: ({ parSeconds }) => parSeconds * 1000,
  combo: ({ combo }) => combo,
  gist: ({ take, pairs: pool }, words) => words('pairs.gist', { n: 2 * Math.min(take, pool.length) }),
  told: toldBy,
};

export { game };
