import { join } from 'node:path';
import { chooseLanguage, line, type Told, tell } from '@oi/content/faults/tell.ts';
import type { Language } from '@oi/content/faults/words.ts';
import type { ReadPack } from '@oi/content/read-pack.ts';
import { buildRelease } from '@oi/content/release/build-release.ts';
import { type Config, readConfig } from '../config.ts';
import { migrate } from '../db/migrate.ts';
import { mediaStoreOf, readPackOf } from '../features/content/load.ts';
import { type Released, releasePack } from '../features/content/release.ts';
import { command, type Io } from './command.ts';
import { withDb } from './with-db.ts';

const DIR = { name: 'DIR', summary: "the pack's folder; PACK when it is left out", optional: true } as const;
const LANGUAGE = { type: 'string', value: 'ru|en', summary: 'the language of what is told; LANG says it too' } as const;

export const contentCheck = command({
  name: 'content check',
  summary: 'Tells all that is wrong with a content pack; errors give exit code 1, warnings do not.',
  args: [DIR],
  options: { json: { type: 'boolean', summary: 'as a list for programs' }, language: LANGUAGE },
  async run({ args: [dir], options: { json = false, language } }, io) {
    return check(dir, { json, language }, io).pack ? 0 : 1;
  },
});

export const contentRelease = command({
  name: 'content release',
  summary: 'Checks a content pack and lets players read it.',
  args: [DIR],
  options: { language: LANGUAGE },
  async run({ args: [dir], options: { language } }, io) {
    const { pack, config, speaks } = check(dir, { json: false, language }, io);
    if (!pack) return 1;
    const released = await withDb(config.databaseUrl, async (db) => {
      await migrate(db);
      return releasePack({ db, mediaStore: mediaStoreOf(config), clock: Date.now }, pack, buildRelease(pack));
    });
    for (const one of summary(released, speaks)) io.out(one);
    return 0;
  },
});

interface Checked {
  pack: ReadPack | undefined;
  config: Config;
  speaks: Language;
}

function check(
  dir: string | undefined,
  how: { json: boolean; language: string | undefined },
  { env, out }: Io,
): Checked {
  const settings = readConfig(env);
  const config = dir === undefined ? settings : { ...settings, pack: dir };
  const speaks = chooseLanguage(how.language, env.LANG);
  const { faults, pack } = readPackOf(config, Date.now());
  const told = faults.map((one) => tell(one, speaks));
  if (how.json) out(JSON.stringify(told, null, 2));
  else for (const one of report(config.pack, told, speaks)) out(one);
  return { pack, config, speaks };
}

function report(dir: string, told: readonly Told[], language: Language): string[] {
  const errors = told.filter(({ level }) => level === 'error').length;
  const warnings = told.length - errors;
  const counts = {
    ru: `Ошибок: ${errors}, предупреждений: ${warnings}.`,
    en: `Errors: ${errors}, warnings: ${warnings}.`,
  };
  return [...told.map((one) => line({ ...one, file: join(dir, one.file) }, language)), counts[language]];
}

function summary({ hash, before, newDocuments, newMedia }: Released, language: Language): string[] {
  const words = {
    ru: {
      release: `Выпуск ${hash}`,
      same: 'Игроки уже читают его.',
      changed: `Новых документов: ${newDocuments}, новых файлов: ${newMedia}. Прежний выпуск: ${before ?? 'не было'}.`,
    },
    en: {
      release: `Release ${hash}`,
      same: 'Players read it already.',
      changed: `New documents: ${newDocuments}, new files: ${newMedia}. The release before: ${before ?? 'none'}.`,
    },
  }[language];
  return [words.release, before === hash ? words.same : words.changed];
}
