import { type ComponentType, lazy } from 'react';
import { Home } from '../home/home.tsx';
import type { Place } from './routes.ts';

/** The screen of every place. All but the first are chunks of their own. */
export const SCREENS: Readonly<Record<Place, ComponentType<{ id: string; level: string }>>> = {
  home: Home,
  watch: lazy(() => import('../watch/watch.tsx')),
  show: lazy(() => import('../watch/show.tsx')),
  video: lazy(() => import('../watch/video.tsx')),
  play: lazy(() => import('../games/play.tsx')),
  quizzes: lazy(() => import('../quizzes/quizzes.tsx')),
  quiz: lazy(() => import('../quizzes/quiz.tsx')),
  game: lazy(() => import('../games/game.tsx')),
  board: lazy(() => import('../games/board.tsx')),
  run: lazy(() => import('../games/run.tsx')),
  factories: lazy(() => import('../places/factories.tsx')),
  factory: lazy(() => import('../places/factory.tsx')),
  professions: lazy(() => import('../places/professions.tsx')),
  profession: lazy(() => import('../places/profession.tsx')),
  stories: lazy(() => import('../places/stories.tsx')),
  story: lazy(() => import('../places/story.tsx')),
  events: lazy(() => import('../places/events.tsx')),
  event: lazy(() => import('../places/event.tsx')),
  me: lazy(() => import('../me/me.tsx')),
  about: lazy(() => import('../me/about.tsx')),
  missing: lazy(() => import('./missing.tsx')),
};
