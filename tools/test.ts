/**
 * Every check and every test: `npm test`. With a fragment of a path (`npm test -- boards`) only the test files whose
 * path holds it run, without the static checks. The last line is always `N passed, N failed`.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onInterrupt } from './interrupt.ts';
import { findMachine, type Machine, MissingOnMachine } from './machine.ts';
import { type Counts, runTests, testFiles } from './test/run-tests.ts';
import { STATIC_CHECKS } from './test/static-checks.ts';
import { buildWebIfStale } from './web-build.ts';

const fragment = process.argv[2] ?? '';
const interrupt = onInterrupt();
const total: Counts = { passed: 0, failed: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'oi-test-'));
// PostgreSQL runs as somebody else and must get to its folder below.
chmodSync(scratch, 0o755);
process.env.TMPDIR = scratch;

try {
  await everything();
} catch (error) {
  if (!(error instanceof MissingOnMachine)) throw error;
  console.error(error.message);
  total.failed += 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  interrupt.release();
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(interrupt.code() ?? (total.failed > 0 ? 1 : 0));

/** Goes on to the next step only while nothing has failed; a failed step counts as one failure of its own. */
async function everything(): Promise<void> {
  const { plain, browser } = testFiles(fragment);
  if (plain.length + browser.length === 0) return step('test files', async () => `none has "${fragment}" in its path`);
  if (fragment === '') for (const check of STATIC_CHECKS) await step(check.name, () => check.run(interrupt.signal));
  if (mustEnd()) return;
  if (fragment === '' || browser.length > 0) {
    await step('web build', async () => ((await buildWebIfStale(interrupt.signal)) ? '' : 'the web app did not build'));
  }
  if (mustEnd()) return;
  const machine = await findMachine(console.log);
  try {
    await tests(machine, plain, browser);
  } finally {
    await machine.stop();
  }
}

async function tests(machine: Machine, plain: readonly string[], browser: readonly string[]): Promise<void> {
  Object.assign(process.env, machine.env);
  // A browser and its server fill two cores by themselves.
  for (const [files, concurrency] of [
    [plain, 2],
    [browser, 1],
  ] as const) {
    if (files.length === 0 || mustEnd()) continue;
    const { passed, failed } = await runTests(files, concurrency, interrupt.signal);
    total.passed += passed;
    total.failed += failed;
  }
}

async function step(name: string, run: () => Promise<string>): Promise<void> {
  const started = performance.now();
  const problem = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${problem === '' ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (problem === '') return;
  console.error(problem);
  total.failed += 1;
}

function mustEnd(): boolean {
  return total.failed > 0 || interrupt.signal.aborted;
}
