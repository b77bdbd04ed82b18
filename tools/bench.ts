/**
 * Runs one measurement: `npm run bench -- <name>` is bench/<name>.ts, whose last line is one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow, root } from './files.ts';

const names = filesBelow(root, 'bench')
  .filter(isProgram)
  .map((path) => basename(path, '.ts'));
const [wanted, ...rest] = process.argv.slice(2);

if (wanted !== undefined && names.includes(wanted)) {
  const file = join(root, 'bench', `${wanted}.ts`);
  // A measurement reads its own arguments where it would, were it run by itself.
  process.argv = [process.execPath, file, ...rest];
  await import(pathToFileURL(file).href);
} else {
  if (wanted !== undefined) console.error(`There is no measurement "${wanted}".`);
  console.log(`npm run bench -- <name>, with one of: ${names.join(', ') || '(none yet)'}`);
  process.exitCode = wanted === undefined ? 0 : 1;
}

/** What lies directly in bench/ and exports nothing is a measurement; the rest is there for it to use. */
function isProgram(path: string): boolean {
  return /^bench\/[a-z0-9-]+\.ts$/.test(path) && !/^export /m.test(readFileSync(join(root, path), 'utf8'));
}
