/** A call of a traced process that has to do with a file. */
export interface TracedCall {
  name: string;
  path: string;
  /** What was written, if anything was. */
  bytes: Buffer | undefined;
  /** The numbers among the arguments, in their order. */
  numbers: number[];
  /** What the call gave back; undefined when the process was killed before its end, so it may have happened or not. */
  result: number | undefined;
  /** The lines of the log where it began and ended: a call of another thread may lie between. */
  began: number;
  ended: number;
}

export interface TraceReader {
  /** Reads one line; gives the call that ended there, if one did. */
  take(line: string): TracedCall | undefined;
  /** Gives the calls that have not ended, and forgets them. */
  cutOff(): TracedCall[];
}

/** Reads the log of `strace -f -y -xx -o LOG`, line after line. */
export function readTrace(): TraceReader {
  const begun = new Map<string, { text: string; began: number }>();
  let at = 0;

  function take(line: string): TracedCall | undefined {
    at += 1;
    const [thread, text] = parts<[string, string]>(/^(\d+) +(.*)$/, line);
    if (NO_CALL.test(text)) return undefined;
    if (text.endsWith(UNFINISHED)) {
      begun.set(thread, { text: text.slice(0, -UNFINISHED.length), began: at });
      return undefined;
    }
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)?.[1];
    if (rest === undefined) return readCall(text, { began: at, ended: at });
    const first = begun.get(thread) ?? refuse(line);
    begun.delete(thread);
    return readCall(first.text + rest, { began: first.began, ended: at });
  }

  function cutOff(): TracedCall[] {
    const calls = [...begun.values()].map(({ text, began }) => readCall(`${text}) = ?`, { began, ended: at }));
    begun.clear();
    return calls;
  }

  return { take, cutOff };
}

const UNFINISHED = ' <unfinished ...>';

/** A signal, the end of a thread, or a call that strace could not read (`???`): the kill came before it could begin. */
const NO_CALL = /^(?:---|\+\+\+|\?\?\?\(|<\.\.\. \?\?\? resumed>)/;

function readCall(text: string, lines: { began: number; ended: number }): TracedCall {
  const [name, list, result] = parts<[string, string, string]>(/^(\w+)\((.*)\) += (\?|-?\d+)(?: .*)?$/, text);
  // Names and bytes are written in hexadecimal only, so no comma of theirs can be in the way.
  const given = list.replace(UNFINISHED, '').split(', ');
  const strings = given.filter((one) => one.startsWith('"')).map((one) => decode(one.slice(1, -1)));
  const opened = /^\d+<(.*)>$/.exec(given[0] ?? '')?.[1];
  const [bytes, path] = opened === undefined ? [undefined, strings[0]] : [strings[0], decode(opened)];
  return {
    name,
    path: (path ?? refuse(text)).toString(),
    bytes,
    numbers: given.filter((one) => /^-?\d+$/.test(one)).map(Number),
    result: result === '?' ? undefined : Number(result),
    ...lines,
  };
}

/** Refuses also what strace has cut short: there the closing quote is followed by dots. */
function decode(text: string): Buffer {
  if (!/^(?:\\x[0-9a-f]{2})*$/.test(text)) refuse(text);
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}

function parts<T extends string[]>(pattern: RegExp, text: string): T {
  const found = pattern.exec(text) ?? refuse(text);
  return found.slice(1) as T;
}

function refuse(text: string): never {
  throw new Error(`the trace has a line that cannot be read: ${text.slice(0, 200)}`);
}
