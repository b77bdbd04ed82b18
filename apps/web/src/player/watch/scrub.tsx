import { Scale } from '../../ui/scale.tsx';
import { clock } from '../words/format.ts';
import { useT } from '../words/words.ts';

interface Props {
  at: number;
  seconds: number;
  onSeek(to: number): void;
}

/** The video's time as a scale; a native slider lies over it for fingers, keys and screen readers. */
export function Scrub({ at, seconds, onSeek }: Props) {
  const t = useT();
  return (
    <div className="scrub">
      <input
        type="range"
        min={0}
        max={seconds}
        step={0.1}
        value={at}
        aria-label={t('watch.seek')}
        aria-valuetext={t('watch.seek.value', { at: clock(at), length: clock(seconds) })}
        onInput={(event) => onSeek(Number(event.currentTarget.value))}
        onChange={() => {}}
      />
      <Scale value={at} max={seconds} steps={Math.min(60, Math.max(10, Math.round(seconds)))} />
    </div>
  );
}
