import { join } from 'node:path';
import { diskCache } from '@oi/content/cache/disk.ts';
import { chooseLanguage, levelOf, line, tell } from '@oi/content/faults/tell.ts';
import { type PackReading, readPack } from '@oi/content/read-pack.ts';
import { buildRelease } from '@oi/content/release/build-release.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/db.ts';
import { StartFault } from '../../start-fault.ts';
import { folderStore, type MediaStore } from './media-store.ts';
import { type OpenContent, openReleased } from './open.ts';
import { releasePack } from './release.ts';

/** So many faults of a pack are told when the server cannot start with it. */
const TOLD = 20;

type Places = Pick<Config, 'pack' | 'dataDir'>;

/** Gives the place where an installation keeps its media. */
export function mediaStoreOf({ dataDir }: Places): MediaStore {
  return folderStore(join(dataDir, 'media'));
}

/** Reads a pack with what is remembered of it. */
export function readPackOf({ pack, dataDir }: Places, now: number): PackReading {
  const cache = diskCache(join(dataDir, 'cache', 'packs'), pack);
  return readPack(pack, { now, cache });
}

/**
 * Opens the content of an installation: reads its pack, releases it when it changed, and gives what players read.
 *
 * @throws StartFault when the pack has errors, with the first of them in plain words
 */
export async function openContent(db: Db, config: Places, clock: () => number): Promise<OpenContent> {
  const reading = readPackOf(config, clock());
  if (!reading.pack) throw new StartFault(refusal(config.pack, reading));
  const mediaStore = mediaStoreOf(config);
  await releasePack({ db, mediaStore, clock }, reading.pack, buildRelease(reading.pack));
  return openReleased({ db, mediaStore });
}

function refusal(dir: string, { faults }: PackReading): string {
  const language = chooseLanguage(undefined, process.env.LANG);
  const errors = faults.filter((one) => levelOf(one) === 'error');
  const lines = errors
    .slice(0, TOLD)
    .map((one) => line({ ...tell(one, language), file: join(dir, one.file) }, language));
  const words = {
    ru: `Сервер не запущен: в пакете ${dir} ошибок: ${errors.length}. Все ошибки: oi content check ${dir}`,
    en: `The server did not start: the pack ${dir} has ${errors.length} errors. All of them: oi content check ${dir}`,
  };
  return [...lines, words[language]].join('\n');
}
