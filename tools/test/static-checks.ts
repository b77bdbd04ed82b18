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

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin', 'biome');
const knip = join(dirname(require.resolve('knip')), '..', 'bin', 'knip.js');

/** Every static check, the quickest to explain itself first. */
export const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'types of the server, the packages and the tools', run: program(tsc, '-p', 'tsconfig.json') },
  { name: 'types of the web app', run: program(tsc, '-p', 'tsconfig.web.json') },
  { name: 'format and lint', run: program(biome, 'check', '--error-on-warnings') },
  { name: 'who imports whom', run: async () => checkArrows(root).broken.join('\n') },
  { name: 'unused files, exports and dependencies', run: program(knip, '--no-config-hints') },
  { name: 'no city outside the content packs', run: async () => namesDefaultCity(root).join('\n') },
];

function program(...command: string[]): StaticCheck['run'] {
  return async (signal) => {
    const { code, output } = await runNode(command, { cwd: root, signal, print: 'keep' });
    return code === 0 ? '' : output.trim() || `it ended with exit code ${code}`;
  };
}
