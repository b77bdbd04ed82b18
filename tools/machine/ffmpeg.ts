import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { aptInstall } from './apt.ts';
import { type Found, firstLine, type Look, nothingToStop, programs } from './look.ts';

const require = createRequire(import.meta.url);

/** The ways to an ffmpeg for the tests, the first hit wins. A way that fails throws or gives undefined. */
export const ffmpegWays: readonly ((look: Look) => Promise<Found | undefined>)[] = [
  async ({ env }) => {
    const path = env.FFMPEG_PATH;
    return path ? { value: path, how: 'FFMPEG_PATH', stop: nothingToStop } : undefined;
  },
  installedFfmpeg,
  npmFfmpeg,
  async (look) => (aptInstall(look, [['ffmpeg']]) ? installedFfmpeg(look) : undefined),
];

/** What to do when none of the ways leads to an ffmpeg. */
export const FFMPEG_ADVICE =
  'No ffmpeg for the tests: name one in FFMPEG_PATH, install Debian\'s "ffmpeg", or run "npm ci" without --omit=dev.';

async function installedFfmpeg(look: Look): Promise<Found | undefined> {
  for (const path of programs(look, ['ffmpeg'])) {
    const version = await versionOf(path);
    if (version) return { value: path, how: `the machine's own ${version} at ${path}`, stop: nothingToStop };
  }
  return undefined;
}

/** A build of 2018: good enough to prove that our commands are understood, and never what an installation runs. */
async function npmFfmpeg({ npm }: Look): Promise<Found | undefined> {
  if (!npm) return undefined;
  const own = require.resolve('@ffmpeg-installer/ffmpeg');
  const system = `@ffmpeg-installer/${process.platform}-${process.arch}/package.json`;
  const folder = dirname(createRequire(own).resolve(system));
  const path = join(folder, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg');
  // What the package's install script does, and `npm ci --ignore-scripts` leaves out.
  if (!(await versionOf(path))) chmodSync(path, 0o755);
  const version = await versionOf(path);
  if (!version) throw new Error(`npm's ffmpeg does not start`);
  return { value: path, how: `${version} from npm (@ffmpeg-installer/ffmpeg)`, stop: nothingToStop };
}

async function versionOf(path: string): Promise<string | undefined> {
  const line = await firstLine(path, ['-version']);
  return line && /^ffmpeg version \S+/.exec(line)?.[0];
}
