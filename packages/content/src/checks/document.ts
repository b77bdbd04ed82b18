import type { Shelf } from '@oi/contract/content.ts';
import { documentTypes, rootTypes } from '../documents/registry.ts';
import { upgrade, type Versioned } from '../documents/upgrade.ts';
import { type Fault, fault } from '../faults/fault.ts';
import { textOf } from '../files/text.ts';
import { readYaml } from '../files/yaml.ts';
import { checkDates } from './dates.ts';
import { checkGame } from './game.ts';
import { checkQuiz, isFields } from './quiz.ts';
import { type Check, checkOf } from './validator.ts';

type Fields = Record<string, unknown>;

const checks = new Map<Versioned, Check>();

/** A read document at the current version of its type, or all that is wrong inside it. */
export type ReadDocument = { document: Fields; faults: readonly [] } | { document?: undefined; faults: Fault[] };

/** Gives the type of the document in a file of a pack, from the file's folder. */
export function typeOf(path: string): Versioned {
  return path === 'pack.yaml' || path === 'home.yaml' ? rootTypes[path] : documentTypes[shelfOf(path)];
}

export function shelfOf(path: string): Shelf {
  return path.slice(0, path.indexOf('/')) as Shelf;
}

/** Reads a file's bytes as the document that its folder says, and judges all that can be judged without the rest of the pack. */
export function readDocument(path: string, bytes: Uint8Array, type: Versioned = typeOf(path)): ReadDocument {
  const read = textOf(path, bytes);
  if (read.fault) return { faults: [read.fault] };
  const { value, faults } = readYaml(path, read.text);
  if (faults.length > 0) return { faults: [...faults] };
  if (!isFields(value)) return { faults: [fault(path, 'not-fields', { at: { line: 1, column: 1 } })] };
  const lifted = upgrade(type, path, value);
  if (lifted.faults.length > 0) return { faults: lifted.faults };
  const found = checkFields(path, lifted.document, type);
  return found.length > 0 ? { faults: found } : { document: lifted.document, faults: [] };
}

function checkFields(path: string, document: Fields, type: Versioned): Fault[] {
  const check = checks.get(type) ?? checkOf(type.schema);
  checks.set(type, check);
  const faults = check(path, document);
  faults.push(...checkDates(path, document));
  if (type === documentTypes.games) faults.push(...checkGame(path, document));
  if (type !== documentTypes.quizzes) return faults;
  // The quiz's schema sees only a question's common fields; `checkQuiz` sees them together with those of its kind.
  const outside = faults.filter((one) => one.path[0] !== 'questions' || one.path.length < 3);
  return [...outside, ...checkQuiz(path, document)];
}
