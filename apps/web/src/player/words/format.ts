/** Gives seconds as a clock: 72 → 1:12. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Gives a number with thin groups: 1280 → 1 280. */
export function grouped(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Gives a day in the pack's time zone: «3 декабря», with the year when it is not this one. */
export function dayOf(at: number, language: string, timeZone: string): string {
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language, {
    timeZone,
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}
