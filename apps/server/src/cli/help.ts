import type { Command } from './command.ts';

/** The help on the whole: each command with its sentence. */
export function helpOnAll(commands: readonly Command[]): string {
  return [
    'Usage: npm run oi -- COMMAND [ARGUMENTS]',
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'npm run oi -- COMMAND --help says more. Settings such as DATABASE_URL and DATA_DIR come from the environment.',
  ].join('\n');
}

/** The help on one command: its arguments and options. */
export function helpOn({ name, summary, args, options }: Command): string {
  const words = args.map((one) => (one.optional ? `[${one.name}]` : one.name));
  const hasOptions = Object.keys(options).length > 0;
  return [
    ['Usage: npm run oi --', name, ...(hasOptions ? ['[OPTIONS]'] : []), ...words].join(' '),
    '',
    summary,
    '',
    ...columns([
      ...args.map((one) => [one.name, one.summary] as const),
      ...Object.entries(options).map(
        ([option, { value, summary }]) => [`--${option}${value ? ` ${value}` : ''}`, summary] as const,
      ),
    ]),
  ]
    .join('\n')
    .trimEnd();
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
