import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseLanguage, line, type Told, tell } from '@oi/content/faults/tell.ts';
import type { Language } from '@oi/content/faults/words.ts';
import { buildRelease } from '@oi/content/release/build-release.ts';
import { type Config, readConfig } from '../config.ts';
import { migrate } from '../db/migrate.ts';
import { openDb } from '../db/open.ts';
import { mediaStoreOf, readPackOf } from '../features/content/load.ts';
import { type Released, releasePack } from '../features/content/release.ts';

const USAGE = `oi content check [DIR] [--json] [--language ru|en]    tell all that is wrong with a pack
oi content release [DIR] [--language ru|en]           check a pack and let players read it`;

/** `oi content …`: gives the exit code, 1 when the pack has errors. */
export async function content(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, language: { type: 'string' } },
  });
  const [verb, dir] = positionals;
  if (verb !== 'check' && verb !== 'release') {
    console.error(USAGE);
    return 2;
  }
  const settings = readConfig(process.env);
  const config = dir === undefined ? settings : { ...settings, pack: dir };
  const language = chooseLanguage(values.language, process.env.LANG);
  const { faults, pack } = readPackOf(config, Date.now());
  const told = faults.map((one) => tell(one, language));
  if (values.json) console.log(JSON.stringify(told, null, 2));
  else print(config.pack, told, language);
  if (!pack) return 1;
  if (verb === 'release') {
    const db = await openDb(config.databaseUrl);
    try {
      await migrate(db);
      const releasing = { db, mediaStore: mediaStoreOf(config), clock: Date.now };
      console.log(summary(await releasePack(releasing, pack, buildRelease(pack)), language));
    } finally {
      await db.close();
    }
  }
  return 0;
}

function print(dir: Config['pack'], told: readonly Told[], language: Language): void {
  for (const one of told) console.log(line({ ...one, file: join(dir, one.file) }, language));
  const errors = told.filter(({ level }) => level === 'error').length;
  const warnings = told.length - errors;
  console.log(
    { ru: `Ошибок: ${errors}, предупреждений: ${warnings}.`, en: `Errors: ${errors}, warnings: ${warnings}.` }[
      language
    ],
  );
}

function summary({ hash, before, newDocuments, newMedia }: Released, language: Language): string {
  const same = before === hash;
  return {
    ru: `Выпуск ${hash}\n${same ? 'Игроки уже читают его.' : `Новых документов: ${newDocuments}, новых файлов: ${newMedia}. Прежний выпуск: ${before ?? 'не было'}.`}`,
    en: `Release ${hash}\n${same ? 'Players read it already.' : `New documents: ${newDocuments}, new files: ${newMedia}. The release before: ${before ?? 'none'}.`}`,
  }[language];
}

// Until the table of commands is there: node apps/server/src/cli/content.ts check DIR
if (import.meta.main) process.exitCode = await content(process.argv.slice(2));
