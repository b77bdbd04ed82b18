import { LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { type Fault, fault, type Position } from '../faults/fault.ts';
import type { FaultCode } from '../faults/words.ts';

/** Codes of the YAML library that deserve words of their own. */
const CODES: Readonly<Record<string, FaultCode>> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-duplicate',
  MULTIPLE_DOCS: 'yaml-many',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon',
  MISSING_CHAR: 'yaml-unclosed',
  BAD_SCALAR_START: 'yaml-start',
};

/** At most this many faults of one file's syntax are told: what follows the first few is their echo. */
const MOST = 5;

type Read = { value: unknown; faults: readonly [] } | { value?: undefined; faults: Fault[] };

/**
 * Reads a text as one YAML document of plain values: no anchors, aliases, tags or directives, so that what an editor
 * sees is what there is and a small file never unfolds into a large one.
 */
export function readYaml(file: string, text: string): Read {
  try {
    return readPlain(file, text);
  } catch (error) {
    // Thousands of nested brackets exhaust the parser's stack.
    return {
      faults: [fault(file, 'yaml-syntax', { values: { why: (error as Error).message }, at: { line: 1, column: 1 } })],
    };
  }
}

function readPlain(file: string, text: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'error',
    stringKeys: true,
  });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const errors = document.errors.slice(0, MOST).map((error) => syntaxFault(file, error, place));
  if (errors.length > 0) return { faults: errors };
  if (document.directives?.yaml.explicit)
    return { faults: [fault(file, 'yaml-directive', { at: { line: 1, column: 1 } })] };
  if (/[!&*]/.test(text)) {
    const odd: Fault[] = [];
    visit(document, {
      Node(_, node) {
        const at = place(node.range?.[0] ?? 0);
        if ('source' in node && !('value' in node)) odd.push(fault(file, 'yaml-alias', { at }));
        else if ('anchor' in node && node.anchor) odd.push(fault(file, 'yaml-alias', { at }));
        else if (node.tag && node.tag !== '!') odd.push(fault(file, 'yaml-tag', { at }));
      },
    });
    if (odd.length > 0) return { faults: odd.slice(0, MOST) };
  }
  return { value: document.toJS({ maxAliasCount: 0 }), faults: [] };
}

function syntaxFault(file: string, error: YAMLError, place: (offset: number) => Position): Fault {
  const code = CODES[error.code] ?? 'yaml-syntax';
  return fault(file, code, { values: { why: error.message }, at: place(error.pos[0]) });
}
