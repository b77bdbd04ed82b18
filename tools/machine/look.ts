import { execFile } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** What the finder may look at. Tests hide parts of the machine by changing it. */
export interface Look {
  /** PATH, CI, and the variables by which somebody names a thing outright. */
  env: NodeJS.ProcessEnv;
  /** Whether we are root (PostgreSQL refuses to run as root, apt-get wants it). */
  root: boolean;
  /** Folders that are searched after PATH; `*` stands for any name. */
  folders: readonly string[];
  /** Where a running PostgreSQL may listen: folders of its socket, and addresses. */
  postgresHosts: readonly string[];
  /** Whether the packages from npm may be used. */
  npm: boolean;
}

/** Something that was found: what to hand to the tests, how we came by it, and how to end what we started for it. */
export interface Found {
  value: string;
  how: string;
  stop: () => Promise<void>;
}

/** For what was there before us and stays. */
export async function nothingToStop(): Promise<void> {}

/** Gives everything that this machine has to offer. */
export function thisMachine(): Look {
  return {
    env: process.env,
    root: process.getuid?.() === 0,
    folders: [
      '/usr/lib/postgresql/*/bin',
      '/Applications/Google Chrome.app/Contents/MacOS',
      'C:/Program Files/Google/Chrome/Application',
      'C:/Program Files (x86)/Microsoft/Edge/Application',
    ],
    postgresHosts: ['127.0.0.1', '/var/run/postgresql', '/tmp'],
    npm: true,
  };
}

/** Gives every program of one of these names, the first name first, and for each the folders in order of PATH. */
export function programs(look: Look, names: readonly string[]): string[] {
  const inPath = (look.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  // The newest version first, as far as a name can tell.
  const others = look.folders.flatMap((pattern) => globSync(pattern).sort(byNumber).reverse());
  return names
    .flatMap((name) => [...inPath, ...others].flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]))
    .filter(isProgram);
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Gives the first line that a program says when it is asked, or undefined when it cannot even start. */
export async function firstLine(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, [...args], { timeout: 20_000 });
    return stdout.split('\n')[0]?.trim();
  } catch {
    return undefined;
  }
}
