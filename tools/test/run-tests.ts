import { once } from 'node:events';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { filesBelow, root } from '../files.ts';

/** How many tests of a run went well and how many did not. */
export interface Counts {
  passed: number;
  failed: number;
}

const FOLDERS = ['packages', 'apps', 'tools', 'bench', 'e2e'];

/** A file that takes longer than this hangs. */
const FILE_TIMEOUT_MS = 240_000;

/**
 * Lists the test files: those that need no browser, and those of e2e/ that do.
 *
 * @param fragment only files with this in their path; '' for all
 */
export function testFiles(fragment: string): { plain: string[]; browser: string[] } {
  const files = FOLDERS.flatMap((folder) => filesBelow(root, folder)).filter((path) => /\.test\.tsx?$/.test(path));
  const wanted = files.filter((path) => path.includes(fragment));
  const isBrowser = (path: string) => path.startsWith('e2e/');
  return { plain: wanted.filter((path) => !isBrowser(path)), browser: wanted.filter(isBrowser) };
}

/**
 * Runs test files with Node's own runner, each in a process of its own, and prints what they say.
 *
 * @param concurrency how many files run at a time
 */
export async function runTests(files: readonly string[], concurrency: number, signal: AbortSignal): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0 };
  const stream = run({ files, concurrency, signal, timeout: FILE_TIMEOUT_MS, cwd: root });
  stream.on('test:pass', ({ details, skip, todo }) => {
    if (details.type !== 'suite' && skip === undefined && todo === undefined) counts.passed += 1;
  });
  stream.on('test:fail', ({ details, todo }) => {
    if (details.type !== 'suite' && todo === undefined) counts.failed += 1;
  });
  const report = stream.compose(spec);
  report.pipe(process.stdout, { end: false });
  await once(report, 'end');
  return counts;
}
