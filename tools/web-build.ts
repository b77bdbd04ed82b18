import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runNode } from './child.ts';
import { filesBelow, root } from './files.ts';

/** Where the web build lies. */
export const webDist = join(root, 'apps', 'web', 'dist');

/** Written after a build has ended well, so that a broken build counts as none. */
const STAMP = '.sources';

const FOLDERS = ['apps/web', 'packages'];
const FILES = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json'];

/**
 * Gives a hash over everything that the web build is made from: contents, not dates, so that a fresh checkout of the
 * same sources needs no build.
 *
 * @param base the repository's folder
 */
export function webSources(base: string): string {
  const hash = createHash('sha256');
  const below = FOLDERS.flatMap((folder) => filesBelow(base, folder)).filter((path) => !isForTests(path));
  for (const path of [...FILES, ...below])
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(base, path)))
      .update('\0');
  return hash.digest('hex');
}

function isForTests(path: string): boolean {
  return /\.test\.tsx?$|\/golden\//.test(path);
}

/** Says whether there is no web build of these sources. */
export function isWebStale(base = root, dist = webDist): boolean {
  try {
    return readFileSync(join(dist, STAMP), 'utf8') !== webSources(base);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

/** The program and the arguments that build the web app; it runs in apps/web. */
export function viteBuild(...options: string[]): string[] {
  const vite = createRequire(join(root, 'apps', 'web', 'package.json')).resolve('vite/package.json');
  return [join(dirname(vite), 'bin', 'vite.js'), 'build', ...options];
}

/**
 * Builds the web app when its sources have changed, with the builder's own words on the terminal.
 *
 * It builds in a process of its own: the builder's memory is not for a server to keep.
 *
 * @returns whether the build is there now; false when it failed or was interrupted
 */
export async function buildWebIfStale(signal: AbortSignal): Promise<boolean> {
  if (!isWebStale()) return true;
  console.log('The web app has changed since its last build. Building it …');
  const sources = webSources(root);
  const started = performance.now();
  rmSync(join(webDist, STAMP), { force: true });
  const { code } = await runNode(viteBuild(), { cwd: join(root, 'apps', 'web'), signal, print: 'now' });
  if (code !== 0) {
    if (!signal.aborted) console.error('The web app did not build; what is wrong stands above.');
    return false;
  }
  writeFileSync(join(webDist, STAMP), sources);
  console.log(`The web app is built (${((performance.now() - started) / 1000).toFixed(1)} s).`);
  return true;
}
