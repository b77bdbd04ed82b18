import './score-dial.css';

interface Props {
  value: number;
  /** The record: the zone beyond it is hatched. None is known before the first round. */
  record: number | undefined;
  label(max: number): string;
}

const CENTRE = { x: 150, y: 140 };
const ARC = 118;
const ZONE = { inner: 121, outer: 133 };
const QUARTERS = 4;
const TICKS = 20;
const ROOM = 1.04;
const STEPS = [
  50, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 2500, 5000, 10_000, 25_000, 50_000, 250_000,
];

function at(share: number, radius: number): string {
  const angle = Math.PI * (1 - share);
  return `${(CENTRE.x + radius * Math.cos(angle)).toFixed(1)} ${(CENTRE.y - radius * Math.sin(angle)).toFixed(1)}`;
}

function ringFrom(share: number): string {
  const { inner, outer } = ZONE;
  return `M${at(share, outer)}A${outer} ${outer} 0 0 1 ${at(1, outer)}L${at(1, inner)}A${inner} ${inner} 0 0 0 ${at(share, inner)}z`;
}

/** A half dial of the score in round numbers: the pointer stands exactly at it, what beats the record is hatched. */
export function ScoreDial({ value, record, label }: Props) {
  const most = Math.max(value, record ?? 0) * ROOM;
  const step = STEPS.find((one) => one * QUARTERS >= most) ?? most / QUARTERS;
  const max = step * QUARTERS;
  const ticks = Array.from({ length: TICKS + 1 }, (_, tick) => tick);
  return (
    <svg className="score-dial" viewBox="0 0 300 152" role="img" aria-label={label(max)}>
      {record !== undefined && (
        <>
          <path className="cut" d={ringFrom(record / max)} />
          <path className="k" d={ringFrom(record / max)} />
        </>
      )}
      <path className="k" d={`M${at(0, ARC)}A${ARC} ${ARC} 0 0 1 ${at(1, ARC)}`} />
      {ticks.map((tick) => {
        const share = tick / TICKS;
        const long = tick % (TICKS / QUARTERS) === 0;
        return <path key={tick} className="k" d={`M${at(share, ARC)}L${at(share, long ? ARC - 16 : ARC - 9)}`} />;
      })}
      <g className="score-hand" style={{ transform: `rotate(${(180 * value) / max}deg)` }}>
        <path d={`M${CENTRE.x} ${CENTRE.y}H${CENTRE.x - ARC + 6}`} />
      </g>
      {Array.from({ length: QUARTERS + 1 }, (_, quarter) => {
        const [x, y] = at(quarter / QUARTERS, ARC - 36).split(' ');
        return (
          <text
            key={quarter * step}
            x={x}
            y={Number(y) + (quarter % QUARTERS === 0 ? 0 : 7)}
            textAnchor="middle"
            className="d"
            fontSize="20"
            fill="currentColor"
          >
            {quarter * step}
          </text>
        );
      })}
      <circle cx={CENTRE.x} cy={CENTRE.y} r="9" className="k ink" />
    </svg>
  );
}
