import type { Shelf } from '@oi/contract/content.ts';
import type { TSchema } from 'typebox';
import { Event } from './event.ts';
import { Factory } from './factory.ts';
import { Game } from './game.ts';
import { Profession } from './profession.ts';
import { Quiz } from './quiz.ts';
import { Show } from './show.ts';
import { Story } from './story.ts';
import { Video } from './video.ts';

/** A pure step that lifts a document from one version of its type to the next. */
export type Upgrade = (document: Record<string, unknown>) => Record<string, unknown>;

/** A type of document: its folder, its schema at the current version, and the steps that lift older ones, by the version they give. */
export interface DocumentType {
  shelf: Shelf;
  version: number;
  schema: TSchema;
  upgrades: Readonly<Record<number, Upgrade>>;
}

function type(shelf: Shelf, schema: TSchema): DocumentType {
  return { shelf, version: 1, schema, upgrades: {} };
}

/** All document types by folder. */
export const documentTypes: Readonly<Record<Shelf, DocumentType>> = {
  shows: type('shows', Show),
  videos: type('videos', Video),
  quizzes: type('quizzes', Quiz),
  games: type('games', Game),
  factories: type('factories', Factory),
  professions: type('professions', Profession),
  stories: type('stories', Story),
  events: type('events', Event),
};
