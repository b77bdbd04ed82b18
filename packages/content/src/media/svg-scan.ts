/** One thing found in a drawing's text, with its offset. */
export type SvgPart =
  | { type: 'open'; name: string; attributes: { name: string; value: string; at: number }[]; at: number }
  | { type: 'close'; name: string; at: number }
  | { type: 'text'; text: string; at: number }
  | { type: 'fault'; why: string; at: number };

const NAME = '[A-Za-z_][\\w.:-]*';
const TAG = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y');
const END = new RegExp(`</(${NAME})\\s*>`, 'y');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const COMMENT = /<!--(?:(?!--)[\s\S])*-->/y;
const PROLOG = /<\?xml\s[^?<>]*\?>/y;

/**
 * Takes a drawing apart by a small strict subset of XML: elements with quoted attributes, text and comments. What is
 * outside the subset (document types, entities of one's own, CDATA, instructions) is a fault and ends the scan, so that
 * nothing reaches a page that this check did not understand the way a browser does.
 */
export function scanSvg(text: string): SvgPart[] {
  const parts: SvgPart[] = [];
  const open: string[] = [];
  const broken = (why: string, at: number): SvgPart[] => [...parts, { type: 'fault', why, at }];
  let at = skip(PROLOG, text, 0);
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const piece = text.slice(at, end < 0 ? undefined : end);
      if (piece.trim() !== '') {
        if (open.length === 0) return broken('text outside <svg>', at);
        if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(piece)) return broken('an entity', at);
        parts.push({ type: 'text', text: piece, at });
      }
      at += piece.length;
      continue;
    }
    const comment = skip(COMMENT, text, at);
    if (comment > at) {
      at = comment;
      continue;
    }
    const closing = match(END, text, at);
    if (closing) {
      const [whole, name = ''] = closing;
      if (open.pop() !== name) return broken(`</${name}>`, at);
      parts.push({ type: 'close', name, at });
      at += whole.length;
      continue;
    }
    const opening = match(TAG, text, at);
    if (!opening) return broken(text.slice(at, at + 20).split('\n', 1)[0] ?? '', at);
    const [whole, name = '', list = '', empty] = opening;
    if (open.length === 0 && parts.length > 0) return broken(`<${name}>`, at);
    const start = at + 1 + name.length;
    const attributes = [...list.matchAll(ATTRIBUTE)].map((one) => ({
      name: one[1] ?? '',
      value: one[2] ?? one[3] ?? '',
      at: start + one.index + one[0].search(/\S/),
    }));
    parts.push({ type: 'open', name, attributes, at });
    const odd = attributes.find(({ value }) => /&(?!(?:amp|lt|gt|quot|apos);)/.test(value));
    if (odd) return broken(`an entity in ${odd.name}`, odd.at);
    const twice = attributes.find(
      (one, index) => attributes.findIndex(({ name: other }) => other === one.name) < index,
    );
    if (twice) return broken(`${twice.name} twice`, twice.at);
    if (empty) parts.push({ type: 'close', name, at });
    else open.push(name);
    at += whole.length;
  }
  if (open.length > 0) return broken(`<${open.at(-1)}> is not closed`, text.length);
  return parts.length > 0 ? parts : broken('no <svg>', 0);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.[0].length ?? 0);
}
