import { parseArgs } from 'node:util';
import { chooseLanguage, line, tell } from '@oi/content/faults/tell.ts';
import { readPack } from '@oi/content/read-pack.ts';

/** `oi content check DIR`: tells all that is wrong with a pack. Gives the exit code: 1 when something is an error. */
export function checkContent(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, language: { type: 'string' } },
  });
  const [dir = 'content/moscow'] = positionals;
  const language = chooseLanguage(values.language, process.env.LANG);
  const { faults, pack } = readPack(dir, { now: Date.now() });
  const told = faults.map((one) => tell(one, language));
  if (values.json) console.log(JSON.stringify(told, null, 2));
  else for (const one of told) console.log(line({ ...one, file: `${dir.replace(/\/$/, '')}/${one.file}` }, language));
  const errors = told.filter(({ level }) => level === 'error').length;
  if (!values.json) {
    const counts = {
      ru: `Ошибок: ${errors}, предупреждений: ${told.length - errors}.`,
      en: `${errors} errors, ${told.length - errors} warnings.`,
    };
    console.log(counts[language]);
  }
  return pack ? 0 : 1;
}

if (import.meta.main) process.exitCode = checkContent(process.argv.slice(2));
