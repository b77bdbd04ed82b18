import type { Cue } from './clip.ts';

const stamp = (ms: number): string => new Date(ms).toISOString().slice(11, 23);

/** A WebVTT file; throws when a cue cannot be read comfortably (16 to 42 characters a line, 17 a second). */
export function webVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ from, to, lines }) => {
    const characters = lines.join(' ').length;
    const perSecond = characters / ((to - from) / 1000);
    if (lines.length > 2 || lines.some((line) => line.length < 16 || line.length > 42) || perSecond > 17)
      throw new Error(
        `unreadable caption at ${from} ms (${perSecond.toFixed(1)} characters a second): ${lines.join(' / ')}`,
      );
    return `${stamp(from)} --> ${stamp(to)}\n${lines.join('\n')}\n`;
  });
  return `WEBVTT\n\n${blocks.join('\n')}`;
}
