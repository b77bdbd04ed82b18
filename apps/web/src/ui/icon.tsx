const PATHS = {
  home: 'M3 20V11l6-5v5l6-5v5l6-5v14zM10 20v-4h4v4',
  watch: 'M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM10 9v6l5-3z',
  play: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  factories: 'M3 21V10l1-7h4l1 7v11M9 13l6-4v4l6-4v12H3',
  me: 'M4 16a8 8 0 0 1 16 0M2 16h20v3q-10 3-20 0zM10 9V6h4v3',
  back: 'M15 4l-8 8 8 8',
  close: 'M5 5l14 14M19 5L5 19',
  next: 'M9 5l7 7-7 7',
  share: 'M4 13v7h16v-7M12 15V3m-5 5l5-5 5 5',
  sound: 'M3 9v6h4l5 4V5L7 9zM16 9q2 3 0 6M19 6q4 6 0 12',
  mute: 'M3 9v6h4l5 4V5L7 9zM16 9l5 6M21 9l-5 6',
  text: 'M3 5h18v14H3zM7 11h5M15 11h2M7 15h2M12 15h5',
  ok: 'M4 13l5 5L20 6',
  bad: 'M6 6l12 12M18 6L6 18',
  book: 'M4 4h7v16H4zM11 6l6-2 4 15-6 2z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2',
  pause: 'M8 5v14M16 5v14',
  start: 'M7 4v16l13-8z',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6zM4 17h16M10 20h4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  again: 'M4 12a8 8 0 1 0 3-6.2M4 4v4h4',
} as const;

export type IconName = keyof typeof PATHS;

/** One of the look's icons. It says nothing to a screen reader: the words beside it, or its button's label, do. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'i small' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
