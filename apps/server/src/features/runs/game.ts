import type { Game } from '@oi/content/documents/game.ts';
import type { Static } from 'typebox';
import type { LoadedDocument } from '../content/content.ts';

type GameDocument = Static<typeof Game>;

/** Gives a document of the shelf `games` as what it is. */
export function gameOf(document: LoadedDocument): GameDocument {
  return document.whole as unknown as GameDocument;
}

/** Gives the rules' own part of a level. */
export function levelOf(document: LoadedDocument, id: string): unknown {
  return gameOf(document).levels.find((level) => level.id === id)?.level;
}
