/** One caption: from and to in seconds, plain text with its line breaks. */
export interface Cue {
  from: number;
  to: number;
  text: string;
}

const TIMES = /^(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})\s+-->\s+(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})/;

function seconds(hours: string | undefined, minutes: string, rest: string, thousandths: string): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(rest) + Number(thousandths) / 1000;
}

/** Reads the cues of a WebVTT file. What is not a cue (header, notes, styles) is passed over; tags are dropped. */
export function readCues(vtt: string): Cue[] {
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => TIMES.test(line));
      const match = TIMES.exec(lines[at] ?? '');
      if (!match) return [];
      const [, h1, m1 = '0', s1 = '0', t1 = '0', h2, m2 = '0', s2 = '0', t2 = '0'] = match;
      const text = lines
        .slice(at + 1)
        .join('\n')
        .replace(/<[^>]*>/g, '')
        .trim();
      return text === '' ? [] : [{ from: seconds(h1, m1, s1, t1), to: seconds(h2, m2, s2, t2), text }];
    });
}
