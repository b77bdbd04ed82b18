import type { Shelf } from '@oi/contract/content.ts';
import type { TSchema } from 'typebox';
import { Event } from './event.ts';
import { Factory } from './factory.ts';
import { Game } from './game.ts';
import { Home, Pack } from './pack.ts';
import { Profession } from './profession.ts';
import { Quiz } from './quiz.ts';
import { Show } from './show.ts';
import { Story } from './story.ts';
import type { Versioned } from './upgrade.ts';
import { Video } from './video.ts';

/** A type of document: its folder, its schema at the current version, and the steps that lift older ones. */
export interface DocumentType extends Versioned {
  shelf: Shelf;
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

/** The two files at a pack's root grow like documents. */
export const rootTypes: Readonly<Record<'pack.yaml' | 'home.yaml', Versioned>> = {
  'pack.yaml': { version: 1, schema: Pack, upgrades: {} },
  'home.yaml': { version: 1, schema: Home, upgrades: {} },
};
