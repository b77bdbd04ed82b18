import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { FieldPath, Position } from '../faults/fault.ts';

/**
 * Gives the places of fields in a YAML text, or of their nearest ancestor when a field is missing. Documents are read
 * without places, because thousands of them have no fault; only a file with faults is read again like this.
 */
export function locate(text: string, paths: readonly FieldPath[]): Position[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, lineCounter: lines, logLevel: 'error' });
  return paths.map((path) => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of path) {
      const next = child(node, step);
      if (!next) break;
      node = next.value;
      offset = next.offset ?? offset;
    }
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  });
}

function child(node: unknown, step: string | number): { value: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { value: pair.value, offset: isNode(pair.key) ? pair.key.range?.[0] : undefined };
  }
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? undefined : { value, offset: isNode(value) ? value.range?.[0] : undefined };
  }
  return undefined;
}
