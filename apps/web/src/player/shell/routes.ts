/** Every place of the player by its pattern. A reference of the content (`quizzes/metal`) is a place as it stands. */
export const ROUTES = [
  ['/', 'home'],
  ['/watch', 'watch'],
  ['/shows', 'watch'],
  ['/videos', 'watch'],
  ['/shows/:id', 'show'],
  ['/videos/:id', 'video'],
  ['/play', 'play'],
  ['/games', 'play'],
  ['/quizzes', 'quizzes'],
  ['/quizzes/:id', 'quiz'],
  ['/games/:id', 'game'],
  ['/games/:id/board', 'board'],
  ['/games/:id/play/:level', 'run'],
  ['/factories', 'factories'],
  ['/factories/:id', 'factory'],
  ['/professions', 'professions'],
  ['/professions/:id', 'profession'],
  ['/stories', 'stories'],
  ['/stories/:id', 'story'],
  ['/events', 'events'],
  ['/events/:id', 'event'],
  ['/me', 'me'],
  ['/about', 'about'],
] as const;

export type Place = (typeof ROUTES)[number][1] | 'missing';

export interface Route {
  place: Place;
  path: string;
  params: Readonly<Record<string, string>>;
}

/** Gives the place of a path; a path that no pattern fits is `missing`. Never throws. */
export function routeAt(path: string): Route {
  const [bare = ''] = path.split('?');
  const parts = bare.split('/').filter(Boolean);
  for (const [pattern, place] of ROUTES) {
    const params = fit(pattern.split('/').filter(Boolean), parts);
    if (params) return { place, path: `/${parts.join('/')}`, params };
  }
  return { place: 'missing', path: bare, params: {} };
}

function fit(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (!name.startsWith(':')) {
      if (name !== part) return undefined;
    } else if (!/^[a-z0-9-]{1,60}$/.test(part)) return undefined;
    else params[name.slice(1)] = part;
  }
  return params;
}

export const TABS = ['home', 'watch', 'play', 'factories', 'me'] as const;
export type Tab = (typeof TABS)[number];

/** The tab that a place belongs to; places that no tab leads to light up the home tab. */
export const TAB_OF: Readonly<Record<Place, Tab>> = {
  home: 'home',
  watch: 'watch',
  show: 'watch',
  video: 'watch',
  play: 'play',
  quizzes: 'play',
  quiz: 'play',
  game: 'play',
  board: 'play',
  run: 'play',
  factories: 'factories',
  factory: 'factories',
  professions: 'factories',
  profession: 'factories',
  stories: 'home',
  story: 'home',
  events: 'home',
  event: 'home',
  me: 'me',
  about: 'me',
  missing: 'home',
};

export const TAB_PATH: Readonly<Record<Tab, string>> = {
  home: '/',
  watch: '/watch',
  play: '/play',
  factories: '/factories',
  me: '/me',
};
