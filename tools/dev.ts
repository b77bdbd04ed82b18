/**
 * The server, started anew on every change of its sources, beside the web build that watches its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './files.ts';
import { onInterrupt } from './interrupt.ts';
import { buildWebIfStale, viteBuild } from './web-build.ts';

const interrupt = onInterrupt();
if (await buildWebIfStale(interrupt.signal)) process.exitCode = await watchBoth();
else process.exitCode = interrupt.code() ?? 1;
interrupt.release();

/** Runs both until one of them ends or we are interrupted, ends the other, and gives the exit code. */
async function watchBoth(): Promise<number> {
  const web = spawn(process.execPath, viteBuild('--watch'), { cwd: join(root, 'apps', 'web'), stdio: 'inherit' });
  const server = spawn(process.execPath, ['--watch', join('apps', 'server', 'src', 'main.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  const children = [web, server];
  const endAll = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  interrupt.signal.addEventListener('abort', endAll, { once: true });
  if (interrupt.signal.aborted) endAll();
  const ends = children.map((child) => once(child, 'exit'));
  const [code] = (await Promise.race(ends)) as [number | null];
  endAll();
  await Promise.all(ends);
  return interrupt.code() ?? code ?? 1;
}
