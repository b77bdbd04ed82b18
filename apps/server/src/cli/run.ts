import { DatabaseRefused } from '../db/errors.ts';
import { StartFault } from '../start-fault.ts';
import { type Command, type Io, readGiven, UsageFault } from './command.ts';
import { helpOn, helpOnAll } from './help.ts';

/**
 * Runs a command line and gives the exit code. What its reader can cure is said in a sentence; anything else is a fault
 * of ours and is shown with its stack.
 */
export async function runCommandLine(words: readonly string[], commands: readonly Command[], io: Io): Promise<number> {
  try {
    const asksHelp = words.includes('--help') || words.includes('-h');
    if (words.length === 0 || (asksHelp && words[0]?.startsWith('-'))) {
      io.out(helpOnAll(commands));
      return asksHelp ? 0 : 1;
    }
    const { command, rest } = find(words, commands);
    if (!asksHelp) return (await command.run(readGiven(command, rest), io)) ?? 0;
    io.out(helpOn(command));
    return 0;
  } catch (error) {
    const sentence = [UsageFault, DatabaseRefused, StartFault].some((kind) => error instanceof kind);
    io.say(sentence ? (error as Error).message : String((error as Error)?.stack ?? error));
    return 1;
  }
}

function find(words: readonly string[], commands: readonly Command[]): { command: Command; rest: readonly string[] } {
  for (const count of [2, 1]) {
    const name = words.slice(0, count).join(' ');
    const command = commands.find((one) => one.name === name);
    if (command) return { command, rest: words.slice(count) };
  }
  const [first = ''] = words;
  const family = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (family.length > 0) throw new UsageFault(`oi ${first} is not whole: say ${family.join(' or ')}.`);
  throw new UsageFault(`There is no command "${first}": npm run oi -- --help lists them.`);
}
