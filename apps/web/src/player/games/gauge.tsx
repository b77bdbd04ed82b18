import './gauge.css';
import type { ReactNode } from 'react';

interface Props {
  /** Where the pointer stands, 0 … max. Exactly there: scales tell the truth. */
  value: number;
  max: number;
  /** The hatched zone that counts. */
  zone?: readonly [from: number, to: number] | undefined;
  steps: number;
  /** Every which tick is long. */
  long: number;
  children?: ReactNode;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A scale with ticks, a hatched zone, a filled part and a pointer that steps by transform. The words stand below. */
export function Gauge({ value, max, zone, steps, long, children }: Props) {
  const share = Math.min(1, Math.max(0, value / max));
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index);
  return (
    <div className="gauge">
      <div className="gauge-face" aria-hidden="true">
        <svg aria-hidden="true">
          {zone && (
            <rect
              className="cut"
              x={percent(zone[0] / max)}
              width={percent((zone[1] - zone[0]) / max)}
              y="10"
              height="8"
            />
          )}
          {ticks.map((tick) => (
            <line
              key={tick}
              x1={percent(tick / steps)}
              x2={percent(tick / steps)}
              y1={tick % long === 0 ? 0 : 5}
              y2={tick % long === 0 ? 18 : 10}
            />
          ))}
          <line x1="0%" x2="100%" y1="18" y2="18" />
        </svg>
        <span className="gauge-fill" style={{ transform: `scaleX(${share})` }} />
        <span className="gauge-hand" style={{ transform: `translateX(${share * 100}%)` }} />
      </div>
      {children && <div className="gauge-words c m">{children}</div>}
    </div>
  );
}
