import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { aptInstall } from './apt.ts';
import { type Found, firstLine, type Look, nothingToStop, programs } from './look.ts';

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'Google Chrome',
  'msedge',
];

/** What a Chromium is started with: it runs as root in containers, and says nothing to anybody outside. */
export const SAFE_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The ways to a Chromium for the tests, the first hit wins. A way that fails throws or gives undefined. */
export const chromiumWays: readonly ((look: Look) => Promise<Found | undefined>)[] = [
  async ({ env }) => {
    const path = env.CHROMIUM_PATH;
    return path ? { value: path, how: 'CHROMIUM_PATH', stop: nothingToStop } : undefined;
  },
  installedChromium,
  npmChromium,
  async (look) => {
    const wanted = [['chromium-headless-shell', 'chromium'], ['fonts-dejavu-core']];
    return aptInstall(look, wanted) ? installedChromium(look) : undefined;
  },
];

/** What to do when none of the ways leads to a browser. */
export const CHROMIUM_ADVICE =
  'No Chromium for the tests: name one in CHROMIUM_PATH, install Debian\'s "chromium", or run "npm ci" without --omit=dev (Linux x64).';

async function installedChromium(look: Look): Promise<Found | undefined> {
  for (const path of programs(look, NAMES)) {
    // Being asked shows that it is no stub that tells how to install a browser, and that its libraries are there.
    const version = await firstLine(path, ['--version']);
    if (version) return { value: path, how: `the machine's own ${version} at ${path}`, stop: nothingToStop };
  }
  return undefined;
}

/** npm's Chromium exists for Linux x64 only. Unpacking takes some seconds. */
async function npmChromium({ npm, env }: Look): Promise<Found | undefined> {
  if (!npm || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'oi-chromium-'));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  try {
    const script = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
    const unpacked = await promisify(execFile)(process.execPath, [script], { env: { ...env, TMPDIR: folder } });
    const wrapper = join(folder, 'chromium.sh');
    writeFileSync(wrapper, wrapperScript(JSON.parse(unpacked.stdout)), { mode: 0o755 });
    const version = await firstLine(wrapper, ['--version']);
    if (!version) throw new Error(`npm's Chromium does not start`);
    return { value: wrapper, how: `${version} from npm (@sparticuz/chromium), unpacked for this run`, stop: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Its libraries are for it alone: set for every process of the tests, they would get into Node and PostgreSQL too. */
function wrapperScript({ path, env }: { path: string; env: Record<string, string | undefined> }): string {
  const settings = Object.entries(env).map(([name, value]) => (value ? `${name}='${value}' ` : ''));
  return `#!/bin/sh\n${settings.join('')}exec '${path}' "$@"\n`;
}
