import type { Entry, Shelf } from '@oi/contract/content.ts';
import { momentOf } from '../checks/dates.ts';

type Fields = Record<string, unknown>;

export interface Named {
  shelf: Shelf;
  id: string;
  publicHash: string;
}

/** Gives the card of a document, from which lists, search and the first screen are made. */
export function entryOf({ shelf, id, publicHash }: Named, document: Fields): Entry {
  const card = {
    shelf,
    id,
    hash: publicHash,
    ...pick(document, ['title', 'summary', 'age']),
    ...special[shelf](document),
  };
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined)) as unknown as Entry;
}

/** What each type adds to its card. */
const special: Readonly<Record<Shelf, (document: Fields) => Fields>> = {
  shows: (show) => ({
    ...pick(show, ['drawing', 'kind', 'fiction']),
    count: (show.episodes as unknown[]).length,
  }),
  videos: ({ poster, seconds }) => ({ drawing: poster, count: seconds }),
  quizzes: ({ drawing, topic, questions }) => ({ drawing, kind: topic, count: (questions as unknown[]).length }),
  games: ({ drawing, game }) => ({ drawing, kind: game }),
  factories: (factory) => pick(factory, ['drawing', 'kind', 'district']),
  professions: (profession) => pick(profession, ['drawing']),
  stories: (story) => pick(story, ['drawing']),
  events: (event) => ({
    ...pick(event, ['drawing', 'district']),
    startsAt: moment(event.startsAt),
    endsAt: moment(event.endsAt),
  }),
};

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function moment(text: unknown): number | undefined {
  return typeof text === 'string' ? momentOf(text) : undefined;
}
