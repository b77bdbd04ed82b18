import { type Fault, fault } from '../faults/fault.ts';

type Fields = Record<string, unknown>;

const DAYS = ['reviewed', 'day'];
const MOMENTS = ['opensAt', 'closesAt', 'startsAt', 'endsAt'];
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Gives milliseconds of a moment such as 2026-12-01T19:00:00+03:00, or undefined when no clock ever shows it. */
export function momentOf(text: string): number | undefined {
  const day = DAY.exec(text)?.[0];
  const at = Date.parse(text);
  return day === undefined || !dayExists(day) || Number.isNaN(at) || at < 0 ? undefined : at;
}

/** True for a day of the calendar: 2026-02-28 is one, 2026-02-30 is not. */
export function dayExists(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** Gives the faults of a document's dates: days that do not exist, and spans that run backwards. */
export function checkDates(file: string, document: Fields): Fault[] {
  const faults: Fault[] = [];
  for (const field of DAYS) {
    const value = document[field];
    if (typeof value === 'string' && DAY.test(value) && !dayExists(value)) {
      faults.push(fault(file, 'no-such-day', { path: [field], values: { value } }));
    }
  }
  for (const field of MOMENTS) {
    const value = document[field];
    if (typeof value === 'string' && DAY.test(value) && momentOf(value) === undefined) {
      faults.push(fault(file, 'no-such-day', { path: [field], values: { value } }));
    }
  }
  if (backwards(document.opensAt, document.closesAt)) faults.push(fault(file, 'closes-first', { path: ['closesAt'] }));
  if (backwards(document.startsAt, document.endsAt)) faults.push(fault(file, 'ends-first', { path: ['endsAt'] }));
  const years = document.years as { from?: number; to?: number } | undefined;
  if (years?.from && years.to && years.to < years.from)
    faults.push(fault(file, 'years-backwards', { path: ['years', 'to'] }));
  return faults;
}

function backwards(from: unknown, to: unknown): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return false;
  const [start, end] = [momentOf(from), momentOf(to)];
  return start !== undefined && end !== undefined && start >= end;
}
