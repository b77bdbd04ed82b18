import { parseArgs } from 'node:util';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly summary: string;
  /** What stands for the value of a text in the help, such as URL. */
  readonly value?: string;
}

export interface Argument {
  /** In capitals, such as FILE. */
  readonly name: string;
  readonly summary: string;
  readonly optional?: true;
}

type Options = Readonly<Record<string, Option>>;

type Values<O extends Options> = { [Name in keyof O]?: O[Name]['type'] extends 'string' ? string : boolean };

/** Where a command hears and speaks: `out` is its result, `say` tells people what goes on (standard error). */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly say: (line: string) => void;
}

/** What was given on the command line, by name. */
export interface Given<O extends Options = Options> {
  readonly args: readonly string[];
  readonly options: Values<O>;
}

export interface Command {
  /** One or two words, such as `db copy`. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  readonly args: readonly Argument[];
  readonly options: Options;
  /** Gives the exit code; 0 when it gives none. */
  readonly run: (given: Given, io: Io) => Promise<number | undefined>;
}

/** The command line is wrong; the message is one sentence. */
export class UsageFault extends Error {
  override name = 'UsageFault';
}

/** Describes a command; the options that `run` gets have the types that stand beside their names. */
export function command<const O extends Options>(one: {
  name: string;
  summary: string;
  args?: readonly Argument[];
  options?: O;
  run: (given: Given<O>, io: Io) => Promise<number | undefined> | Promise<void>;
}): Command {
  return {
    args: [],
    options: {},
    ...one,
    run: async (given, io) => (await one.run(given as Given<O>, io)) ?? undefined,
  };
}

/** Reads what was given to a command. @throws UsageFault saying what is unknown, missing or too much */
export function readGiven({ name, args, options }: Command, words: readonly string[]): Given {
  const types = Object.fromEntries(Object.entries(options).map(([option, { type }]) => [option, { type }]));
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: types, allowPositionals: true });
    const missing = args.find(({ optional }, at) => !optional && positionals[at] === undefined);
    if (missing) throw new UsageFault(`oi ${name} needs ${missing.name}.`);
    const extra = positionals[args.length];
    if (extra !== undefined) throw new UsageFault(`oi ${name} does not know what to do with "${extra}".`);
    return { args: positionals, options: values as Given['options'] };
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
    // Node adds advice that does not fit here.
    throw new UsageFault(`oi ${name}: ${(error as Error).message.split('. ')[0]}.`);
  }
}
