import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkArrows } from '../arrows.ts';
import { runNode } from '../child.ts';
import { namesDefaultCity } from '../default-city.ts';
import { root } from '../files.ts';

/** A check that runs nothing of the product. */
export interface StaticCheck {
  name: string;
  /** Gives what is wrong in words for the terminal, or an empty text. */
  run: (signal: AbortSignal) => Promise<string>;
}

/** Every static check, the quickest to explain itself first. */
export const STATIC_CHECKS: readonly StaticCheck[] = [
  {
    name: 'types of the server, the packages and the tools',
    run: program('typescript', 'bin/tsc', '-p', 'tsconfig.json'),
  },
  { name: 'types of the web app', run: program('typescript', 'bin/tsc', '-p', 'tsconfig.web.json') },
  { name: 'format and lint', run: program('@biomejs/biome', 'bin/biome', 'check', '--error-on-warnings') },
  { name: 'who imports whom', run: async () => checkArrows(root).broken.join('\n') },
  { name: 'unused files, exports and dependencies', run: program('knip', 'bin/knip.js') },
  { name: 'no city outside the content packs', run: async () => namesDefaultCity(root).join('\n') },
];

function program(name: string, file: string, ...args: string[]): StaticCheck['run'] {
  return async (signal) => {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const { code, output } = await runNode([join(folder, file), ...args], { cwd: root, signal, print: 'keep' });
    return code === 0 ? '' : output.trim() || `${name} ended with exit code ${code}`;
  };
}
