import type { Event } from '@oi/content/documents/event.ts';
import type { Factory } from '@oi/content/documents/factory.ts';
import type { Game } from '@oi/content/documents/game.ts';
import type { Profession } from '@oi/content/documents/profession.ts';
import type { QuestionCommon, Quiz } from '@oi/content/documents/quiz.ts';
import type { Show } from '@oi/content/documents/show.ts';
import type { Story } from '@oi/content/documents/story.ts';
import type { Video } from '@oi/content/documents/video.ts';
import type { Static } from 'typebox';

/** A question before its answer: what tells the answer has been left out, what its kind shows stands beside. */
export type ShownQuestion = Omit<Static<typeof QuestionCommon>, 'explanation' | 'sources'> & Record<string, unknown>;

/** The public part of each type of document, as `/content/<hash>.json` has it. */
export interface Documents {
  shows: Static<typeof Show>;
  videos: Static<typeof Video>;
  quizzes: Omit<Static<typeof Quiz>, 'questions'> & { questions: ShownQuestion[] };
  games: Static<typeof Game>;
  factories: Static<typeof Factory>;
  professions: Static<typeof Profession>;
  stories: Static<typeof Story>;
  events: Static<typeof Event>;
}

export type Statement = Documents['stories']['statements'][number];
