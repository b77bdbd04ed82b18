import type { Word } from './plural.ts';
import type { ruPages } from './ru-pages.ts';

/** The same words in English. */
export const enPages: Readonly<Record<keyof typeof ruPages, Word>> = {
  'find.reset': 'Show all',
  'find.kinds': 'Kind of place',
  'find.kinds.all': 'All kinds',
  'map.empty': '{name}: nothing yet',
  'page.mark': 'About this page',
  'fact.more': 'More sources',
  'path.title': 'The way to a trade',
  'path.watch': 'Watch',
  'path.try': 'Try',
  'path.who': 'Meet who',
  'path.learn': 'Learn',
  'event.coming': 'Coming up',
  'event.over': 'Past',
  'event.none': 'Nothing announced yet',
  'event.no-hour': 'The hour is not published',
};
