import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a child process ended and, when it was kept, what it printed. */
export interface Ended {
  code: number;
  output: string;
}

interface ChildOptions {
  cwd: string;
  /** Ends the child (SIGTERM) when it fires. */
  signal: AbortSignal;
  /** Whether what it prints goes straight to the terminal or is kept for the caller. */
  print: 'now' | 'keep';
}

/**
 * Runs a Node program to its end, with the Node that we run on.
 *
 * @param args the program's file and its arguments
 * @returns also after it was ended by `signal`, with the exit code that a shell would give
 */
export async function runNode(args: readonly string[], { cwd, signal, print }: ChildOptions): Promise<Ended> {
  const out = print === 'now' ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [...args], { cwd, stdio: ['ignore', out, out] });
  const end = () => child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  signal.removeEventListener('abort', end);
  return { code: code ?? 143, output };
}
