import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.ts';

/** Written with escapes, so that this file passes its own check. */
const NAMES = /\u043c\u043e\u0441\u043a\u0432|\u006doscow/giu;

/** Where any city may be named: its content, and what people read about the project. */
const MAY_NAME = /^(content|docs)\/|(^|\/)README[^/]*$/;

/** The one file that says which pack is the default, and how it may say it. */
const DEFAULT_PACK = { file: 'apps/server/src/config.ts', prefix: 'content/' };

/**
 * Finds the first city's name where any city could stand: everything outside its pack must do for all.
 *
 * @returns one line per find, with `file:line`
 * @throws Error when there is no file to read
 */
export function namesDefaultCity(base: string): string[] {
  const paths = filesBelow(base).filter((path) => !path.startsWith('data/'));
  if (paths.length === 0) throw new Error(`no file to read below ${base}`);
  let asDefault = 0;
  return paths
    .filter((path) => !MAY_NAME.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(base, path), 'utf8');
      // A picture or a font names nobody.
      if (text.includes('\0')) return [];
      return [...text.matchAll(NAMES)].flatMap(({ index }) => {
        const isDefault = path === DEFAULT_PACK.file && text.slice(0, index).endsWith(DEFAULT_PACK.prefix);
        if (isDefault && ++asDefault === 1) return [];
        const line = text.slice(0, index).split('\n').length;
        return [`${path}:${line}: names the first city. Cure: take it from the content pack.`];
      });
    });
}
