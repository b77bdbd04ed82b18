import { choice } from './choice/rules.ts';
import type { QuestionRules } from './define.ts';

/** All question kinds by key. Adding a kind = one folder and one line here; players are found by folder. */
export const questionKinds: Readonly<Record<string, QuestionRules>> = {
  [choice.kind]: choice as QuestionRules,
};
