import { type Static, Type } from 'typebox';
import { Hash, Millis, oneOf, Slug } from './basics.ts';
import { endpoint } from './endpoint.ts';

/** The types of documents that players meet as pages or cards, by the name of their folder in a pack. */
export const SHELVES = [
  'shows',
  'videos',
  'quizzes',
  'games',
  'factories',
  'professions',
  'stories',
  'events',
] as const;
export type Shelf = (typeof SHELVES)[number];

export const AGE_MARKS = ['0+', '6+', '12+', '16+', '18+'] as const;
export const AgeMark = oneOf(AGE_MARKS);

/** What lists, search and cards need of a document, so that no list opens the documents themselves. */
export const Entry = Type.Object({
  shelf: oneOf(SHELVES),
  id: Slug,
  /** The public part is `/content/<hash>.json`, immutable. */
  hash: Hash,
  title: Type.String(),
  summary: Type.String(),
  age: AgeMark,
  /** Address of an SVG drawing, `/media/<hash>.svg`. */
  drawing: Type.Optional(Type.String()),
  /** Quiz: number of questions. Video: length in seconds. Show: number of episodes. */
  count: Type.Optional(Type.Integer({ minimum: 0 })),
  /** Factory: its kind and the id of its district. Game: the key of its rules. Show: series or programme. Quiz, profession: a word for grouping. */
  kind: Type.Optional(Type.String()),
  district: Type.Optional(Type.String()),
  startsAt: Type.Optional(Millis),
  endsAt: Type.Optional(Millis),
  fiction: Type.Optional(Type.Boolean()),
});
export type Entry = Static<typeof Entry>;

export const VisibleHomeSection = Type.Object({
  kind: Type.Union([Type.Literal('hero'), Type.Literal('cards'), Type.Literal('shelf')]),
  title: Type.Optional(Type.String()),
  /** Where the section's "all" link leads: a shelf's list. */
  more: Type.Optional(Type.String()),
  refs: Type.Array(Type.String()),
});

export const VisiblePack = Type.Object({
  id: Slug,
  title: Type.String(),
  tagline: Type.String(),
  city: Type.Object({ name: Type.String(), in: Type.String(), of: Type.String() }),
  language: Type.String(),
  timeZone: Type.String(),
  age: AgeMark,
  /** Overrides of the look's colour tokens per theme, without the leading dashes: `{ light: { hot: '#c2185b' } }`. */
  colours: Type.Object({
    light: Type.Record(Type.String(), Type.String()),
    dark: Type.Record(Type.String(), Type.String()),
  }),
  /** A schematic map of districts by tiles. */
  districts: Type.Array(
    Type.Object({
      id: Slug,
      name: Type.String(),
      short: Type.String(),
      column: Type.Integer({ minimum: 0, maximum: 15 }),
      row: Type.Integer({ minimum: 0, maximum: 15 }),
    }),
  ),
  /** The pack's own words for the interface, by dictionary key: they win over the product's. */
  words: Type.Record(Type.String(), Type.String()),
});

/** All that is visible now: the only short-lived file of the content. */
export const Visible = Type.Object({
  release: Hash,
  pack: VisiblePack,
  home: Type.Array(VisibleHomeSection),
  entries: Type.Array(Entry),
  /** The next moment at which this list changes by itself; null when none is planned. */
  changesAt: Type.Union([Millis, Type.Null()]),
  now: Millis,
});
export type Visible = Static<typeof Visible>;

export const readVisible = endpoint({
  who: 'anyone',
  method: 'GET',
  path: '/api/visible',
  reply: Visible,
  errors: [],
});
