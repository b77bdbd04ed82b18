import type { QuestionModule, QuestionPlayerProps } from '@oi/questions/player.ts';
import { type ComponentType, lazy } from 'react';

/** The screens of all question kinds, found by folder, each a chunk of its own. */
const screens = import.meta.glob<QuestionModule>('../../../../../packages/questions/src/*/player.tsx');

export type QuestionPlayer = ComponentType<QuestionPlayerProps>;
const known = new Map<string, QuestionPlayer>();

/** Gives the screen of a kind, or undefined when this build does not know it. */
export function playerOf(kind: string): QuestionPlayer | undefined {
  const found = known.get(kind);
  if (found) return found;
  const load = Object.entries(screens).find(([path]) => path.endsWith(`/${kind}/player.tsx`))?.[1];
  if (!load) return undefined;
  const made: QuestionPlayer = lazy(async () => ({ default: (await load()).Player as QuestionPlayer }));
  known.set(kind, made);
  return made;
}
