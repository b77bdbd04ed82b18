interface Props {
  value: number;
  max: number;
  /** The hatched zone reaches from here to the end. */
  from: number;
  label: string;
}

const CENTRE = { x: 150, y: 140 };
const ARC = 118;
const ZONE = { inner: 120, outer: 134 };

function at(share: number, radius: number): string {
  const angle = Math.PI * (1 - share);
  return `${(CENTRE.x + radius * Math.cos(angle)).toFixed(1)} ${(CENTRE.y - radius * Math.sin(angle)).toFixed(1)}`;
}

/** A half dial: the pointer stands exactly at the number, the zone that counts is hatched. */
export function Dial({ value, max, from, label }: Props) {
  const [zone, end] = [from / max, 1];
  const step = Math.ceil(max / 4);
  const numbers = Array.from({ length: max + 1 }, (_, number) => number);
  const ring = `M${at(zone, ZONE.outer)}A${ZONE.outer} ${ZONE.outer} 0 0 1 ${at(end, ZONE.outer)}L${at(end, ZONE.inner)}A${ZONE.inner} ${ZONE.inner} 0 0 0 ${at(zone, ZONE.inner)}z`;
  return (
    <svg className="dial" viewBox="0 0 300 152" role="img" aria-label={label}>
      <path className="cut" d={ring} />
      <path className="k" d={ring} />
      <path className="k" d={`M${at(0, ARC)}A${ARC} ${ARC} 0 0 1 ${at(1, ARC)}`} />
      {numbers.map((number) => (
        <path
          key={number}
          className="k"
          d={`M${at(number / max, ARC)}L${at(number / max, number % step === 0 || number === max ? ARC - 16 : ARC - 9)}`}
        />
      ))}
      {numbers
        .filter((number) => (number % step === 0 && max - number >= step / 2) || number === max)
        .map((number) => {
          const [x, y] = at(number / max, ARC - 32).split(' ');
          return (
            <text
              key={number}
              x={x}
              y={Number(y) + 6}
              textAnchor="middle"
              className="d"
              fontSize="20"
              fill="currentColor"
            >
              {number}
            </text>
          );
        })}
      <path
        d={`M${CENTRE.x} ${CENTRE.y}L${at(value / max, ARC - 6)}`}
        stroke="var(--op-hot)"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <circle cx={CENTRE.x} cy={CENTRE.y} r="9" className="k ink" />
    </svg>
  );
}
