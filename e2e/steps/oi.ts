import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../../tools/files.ts';
import type { TestServer } from '../server.ts';

const run = promisify(execFile);

/**
 * Runs one of the operator's commands on a server's own data, and gives what it printed.
 *
 * @throws Error with the command's own words when it fails
 */
export async function oi({ url, dataDir }: TestServer, ...words: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir, PUBLIC_URL: url };
  const { stdout } = await run(process.execPath, ['apps/server/src/cli/main.ts', ...words], { cwd: root, env });
  return stdout.trim();
}
