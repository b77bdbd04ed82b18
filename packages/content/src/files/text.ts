import { type Fault, fault } from '../faults/fault.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Gives the text of a file's bytes. A byte-order mark and Windows' line ends are taken away in silence, so that the
 * same words make the same release whatever editor wrote them; bytes that are not UTF-8 are a fault with their place.
 */
export function textOf(file: string, bytes: Uint8Array): { text: string; fault?: undefined } | { fault: Fault } {
  try {
    return { text: utf8.decode(bytes).replaceAll('\r\n', '\n') };
  } catch {
    return { fault: fault(file, 'not-utf8', { at: placeOfBrokenByte(bytes) }) };
  }
}

function placeOfBrokenByte(bytes: Uint8Array): { line: number; column: number } {
  // What does not decode turns into U+FFFD; a text that holds one of its own is found first, which is near enough.
  const before = new TextDecoder('utf-8').decode(bytes).split('�', 1)[0] ?? '';
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
