import { dayOf } from '../words/format.ts';

/** An event's or a card's moments, in milliseconds. */
export interface Moments {
  startsAt: number;
  endsAt?: number | undefined;
}

/** Gives the moment after which an event is over: its end, else the end of the day on which it began. */
export function overAt({ startsAt, endsAt }: Moments): number {
  return endsAt ?? startsAt + 24 * 3_600_000;
}

/** Gives the day of the week in the pack's time zone: «четверг». */
export function weekdayOf(at: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { timeZone, weekday: 'long' }).format(at);
}

/** Gives the hours of an event as the pack's city sees them, «19:00–21:30»; a last day of its own is named. */
export function hoursOf({ startsAt, endsAt }: Moments, language: string, timeZone: string): string {
  const hour = (at: number): string =>
    new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  if (endsAt === undefined) return hour(startsAt);
  const lastDay = dayOf(endsAt, language, timeZone);
  const sameDay = dayOf(startsAt, language, timeZone) === lastDay;
  return sameDay ? `${hour(startsAt)}–${hour(endsAt)}` : `${hour(startsAt)} – ${lastDay}, ${hour(endsAt)}`;
}

/** Gives the name of the pack's zone, «GMT+3», when the reader's clock shows another hour at that moment. */
export function foreignZone(at: number, language: string, timeZone: string): string | undefined {
  const seen = (zone?: string): string =>
    new Intl.DateTimeFormat('en', { ...(zone && { timeZone: zone }), dateStyle: 'short', timeStyle: 'short' }).format(
      at,
    );
  if (seen() === seen(timeZone)) return undefined;
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value;
}

/** Gives the day or the month that a number is of: `2025-12` → «декабрь 2025 г.», `2025` stays. */
export function asOfWords(asOf: string, language: string): string {
  const [year = '', month] = asOf.split('-');
  if (month === undefined) return year;
  const first = Date.UTC(Number(year), Number(month) - 1, 1);
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(first);
}

/** Gives a day of the calendar, which has no zone: `2025-08-29` → «29 августа 2025 г.». */
export function calendarDay(day: string, language: string): string {
  const options = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(language, options).format(Date.parse(`${day}T00:00:00Z`));
}
