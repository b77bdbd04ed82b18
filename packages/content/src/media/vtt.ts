import { type Fault, fault } from '../faults/fault.ts';

const STAMP = '(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})';
const TIMING = new RegExp(`^${STAMP}[ \\t]+-->[ \\t]+${STAMP}(?:[ \\t].*)?$`);

/** Gives the faults of captions: the header, timing lines, their order, and cues without words. */
export function checkVtt(file: string, text: string): Fault[] {
  const lines = text.split('\n');
  const at = (index: number) => ({ at: { line: index + 1, column: 1 } });
  if (!/^WEBVTT([ \t].*)?$/.test(lines[0] ?? '')) return [fault(file, 'vtt-header', at(0))];
  const faults: Fault[] = [];
  let cues = 0;
  let before = 0;
  for (const [index, row] of lines.entries()) {
    if (!row.includes('-->')) continue;
    cues++;
    const times = TIMING.exec(row);
    if (!times) faults.push(fault(file, 'vtt-timing', at(index)));
    else {
      const [start, end] = [milliseconds(times.slice(1, 5)), milliseconds(times.slice(5, 9))];
      if (start >= end || start < before) faults.push(fault(file, 'vtt-order', at(index)));
      before = start;
    }
    if ((lines[index + 1] ?? '').trim() === '') faults.push(fault(file, 'vtt-empty', at(index)));
  }
  return cues === 0 ? [fault(file, 'vtt-no-cues', at(0))] : faults;
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
}
