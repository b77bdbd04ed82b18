import { type Fault, writePath } from './fault.ts';
import { FORMATS, type Language, STEPS, TYPES, WORDS } from './words.ts';

/** A fault in plain words, as the command line, the server's log and the studio show it. */
export interface Told {
  level: 'error' | 'warning';
  code: string;
  file: string;
  line?: number;
  column?: number;
  field: string;
  problem: string;
  cure: string;
}

export function levelOf({ code }: Fault): 'error' | 'warning' {
  return 'level' in WORDS[code] ? 'warning' : 'error';
}

/** Puts a fault into words; its place is told when it is known (see `locate`). */
export function tell(fault: Fault, language: Language): Told {
  const [problem, cure] = WORDS[fault.code][language];
  return {
    level: levelOf(fault),
    code: fault.code,
    file: fault.file,
    ...(fault.at ?? {}),
    field: writePath(fault.path),
    problem: fill(problem, fault, language),
    cure: fill(cure, fault, language),
  };
}

/** Values that are themselves words (a type, a format, a step of the path) follow the language too. */
function fill(words: string, { values }: Fault, language: Language): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    const named = { expected: TYPES, got: TYPES, format: FORMATS, missing: STEPS }[name] as typeof TYPES | undefined;
    return named?.[value]?.[language] ?? String(value);
  });
}

/** Writes a told fault as one line: `file:line:column field — problem. Cure`. */
export function line({ level, file, line: row, column, field, problem, cure }: Told, language: Language): string {
  const place = [file, row, column].filter((part) => part !== undefined).join(':');
  const mark = level === 'warning' ? { ru: 'Предупреждение: ', en: 'Warning: ' }[language] : '';
  const then = { ru: 'Что сделать', en: 'Cure' }[language];
  return `${place}${field === '' ? '' : `  ${field}`} — ${mark}${problem}. ${then}: ${cure}.`;
}

/** The language to speak: the one that was asked for, else the one of the surroundings, else Russian. */
export function chooseLanguage(asked: string | undefined, surroundings: string | undefined): Language {
  const wish = asked ?? surroundings ?? '';
  return /^en/i.test(wish) ? 'en' : 'ru';
}
