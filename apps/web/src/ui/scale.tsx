import './scale.css';

interface Props {
  /** Where the pointer stands, 0 … max. Exactly there: scales tell the truth. */
  value: number;
  max: number;
  /** The number of short steps, and every which of them is long. */
  steps?: number;
  long?: number;
  /** Says the value in words; without it the scale is silent because words stand beside it. */
  label?: string;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A scale with ticks, a filled part and a pointer: time, progress, score. */
export function Scale({ value, max, steps = 30, long = 5, label }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index);
  return (
    <svg className="scale" role={label ? 'img' : undefined} aria-label={label} aria-hidden={label === undefined}>
      {ticks.map((tick) => (
        <line key={tick} x1={percent(tick / steps)} x2={percent(tick / steps)} y1={tick % long === 0 ? 0 : 7} y2={14} />
      ))}
      <line className="fill" x1="0%" x2={percent(share)} y1={13} y2={13} />
      <svg x={percent(share)} overflow="visible" aria-hidden="true">
        <path className="tip" d="M0 10l6-10h-12z" />
      </svg>
    </svg>
  );
}
