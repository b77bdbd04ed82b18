const MINUTE = 60_000;

/** Gives a span of time in hours and minutes: «19 ч 12 мин». */
export function spanOf(ms: number, language: string): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE));
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (minutes < 60) return unit(minutes, 'minute');
  return `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
}
