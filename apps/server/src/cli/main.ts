import { COMMANDS } from './commands.ts';
import { runCommandLine } from './run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, {
  env: process.env,
  out: (line) => console.log(line),
  say: (line) => console.error(line),
});
