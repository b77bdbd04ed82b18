import type { Cue } from './vtt.ts';

/** The caption of this moment on its solid ground. */
export function Caption({ cues, at, lang }: { cues: readonly Cue[]; at: number; lang: string | undefined }) {
  const cue = cues.find(({ from, to }) => at >= from && at < to);
  return cue ? (
    <span className="caption" lang={lang}>
      {cue.text}
    </span>
  ) : null;
}
