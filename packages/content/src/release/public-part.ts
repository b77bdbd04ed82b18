import type { Shelf } from '@oi/contract/content.ts';
import type { QuestionRules } from '@oi/questions/define.ts';
import { Compile } from 'typebox/compile';
import { kindOf, ownFields } from '../checks/question.ts';
import { closed } from './closed.ts';

type Fields = Record<string, unknown>;

/** Fields of every document that only editors need. */
const EDITORS_ONLY = ['version', 'reviewed'];
/** The common fields of a question that a player sees before answering. Explanation and sources tell the answer. */
const SEEN = ['id', 'kind', 'text', 'picture', 'pictureAlt', 'points'];

/**
 * Gives what players read of a document: no question keeps its key, its explanation or its sources. The editors' index
 * of facts stays at home too.
 */
export function publicPart(shelf: Shelf, document: Fields): Fields {
  const shown = withoutFacts(omit(document, EDITORS_ONLY)) as Fields;
  if (shelf === 'quizzes') shown.questions = (document.questions as Fields[]).map(hideQuestion);
  return shown;
}

function hideQuestion(question: Fields): Fields {
  const rules = kindOf(question.kind);
  if (!rules) throw new Error(`no rules for a question of kind ${String(question.kind)}`);
  // The rules are handed their own fields alone: what they do not have, they cannot let through.
  const hidden = rules.hide(ownFields(question)) as Fields;
  if (!shownCheck(rules)(hidden)) throw new Error(`hide of ${rules.kind} gives what its schema does not name`);
  const seen = Object.fromEntries(SEEN.flatMap((name) => (name in question ? [[name, question[name]]] : [])));
  return { ...hidden, ...seen };
}

const checks = new Map<string, (value: unknown) => boolean>();

function shownCheck(rules: QuestionRules): (value: unknown) => boolean {
  const known = checks.get(rules.kind);
  if (known) return known;
  const compiled = Compile(closed(rules.shown));
  const check = (value: unknown) => compiled.Check(value);
  checks.set(rules.kind, check);
  return check;
}

function withoutFacts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFacts);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields;
  const isSource = 'fact' in fields && ('url' in fields || 'textbook' in fields);
  const kept = isSource ? omit(fields, ['fact']) : fields;
  return Object.fromEntries(Object.entries(kept).map(([name, item]) => [name, withoutFacts(item)]));
}

function omit(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
