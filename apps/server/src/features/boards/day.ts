const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** The zone's wall clock at an instant, read as if it were UTC: milliseconds, whole seconds. */
function wallClock(at: number, zone: string): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = value;
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
}

const DAY = 86_400_000;

/**
 * Gives the day of an instant in a time zone and the instant at which that day ends.
 *
 * @param at milliseconds since 1970
 * @param zone a name of the IANA time zone database
 * @returns `day` as YYYY-MM-DD, `endsAt` in milliseconds; right on days with a clock change too
 */
export function dayIn(zone: string, at: number): { day: string; endsAt: number } {
  const second = at - (at % 1000);
  const wall = wallClock(second, zone);
  const midnight = wall - (wall % DAY) + DAY;
  const guess = second + (midnight - wall);
  return { day: new Date(wall).toISOString().slice(0, 10), endsAt: guess + (midnight - wallClock(guess, zone)) };
}
