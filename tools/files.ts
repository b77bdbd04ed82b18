import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders that hold what others wrote or what a build made; nobody looks for our sources there. */
const FOREIGN = new Set(['node_modules', 'dist', 'coverage', '.git']);

/**
 * Lists the files below a folder, sorted, as paths from `base` with forward slashes.
 *
 * @param base an absolute folder
 * @param folder a folder below it, or '' for all of it; a folder that does not exist has no files
 */
export function filesBelow(base: string, folder = ''): string[] {
  let entries: ReturnType<typeof readFolder>;
  try {
    entries = readFolder(join(base, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const found: string[] = [];
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && !FOREIGN.has(entry.name)) found.push(...filesBelow(base, path));
  }
  return found.sort();
}

function readFolder(path: string) {
  return readdirSync(path, { withFileTypes: true });
}
