import { createHash, randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where media files are kept, by their names in their addresses (`<hash>.<ending>`): a folder by default. */
export interface MediaStore {
  has(file: string): Promise<boolean>;
  /** The file's size in bytes; undefined when it is not kept. */
  size(file: string): Promise<number | undefined>;
  /** Keeps a copy of the file at a path. @throws Error when its bytes are not those of its name */
  put(file: string, path: string): Promise<void>;
  /** Reads from byte `from` to byte `to`, both included. */
  open(file: string, range: { from: number; to: number }): Readable;
}

const NAME = /^[0-9a-f]{32}\.[a-z0-9]{2,5}$/;

/** Keeps media in a folder. Files are copied, never linked: whoever edits a pack in place must not change what was released. */
export function folderStore(folder: string): MediaStore {
  const pathOf = (file: string) => {
    if (!NAME.test(file)) throw new Error(`${file} is no name of a media file`);
    return join(folder, file.slice(0, 2), file);
  };
  return {
    has: async (file) => (await sizeOf(pathOf(file))) !== undefined,
    size: (file) => sizeOf(pathOf(file)),
    async put(file, path) {
      const to = pathOf(file);
      const draft = `${to}.${randomBytes(6).toString('hex')}`;
      await mkdir(dirname(to), { recursive: true });
      try {
        await copyFile(path, draft, constants.COPYFILE_FICLONE);
        const hash = createHash('sha256');
        await pipeline(createReadStream(draft), hash);
        if (!file.startsWith(hash.digest('hex').slice(0, 32))) throw new Error(`${path} changed while it was released`);
        await rename(draft, to);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    open: (file, { from, to }) => createReadStream(pathOf(file), { start: from, end: to }),
  };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
