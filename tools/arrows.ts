import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reachable } from './arrows/reach.ts';
import { type Import, readImports } from './arrows/read-imports.ts';
import { RULES } from './arrows/rules.ts';
import { filesBelow } from './files.ts';

/** Where sources are; docs and content hold none. */
const FOLDERS = ['packages', 'apps', 'tools', 'bench', 'e2e'];

/** What the check saw: how many files it read, and one line per broken rule (`file:line`, the rule, the cure). */
export interface ArrowReport {
  files: number;
  broken: string[];
}

/**
 * Checks who imports whom (docs/architecture.md, "Who may import whom").
 *
 * @param base the repository's folder, or a fixture's
 * @throws Error when it finds no file at all, or one that cannot be parsed: silence must never look like peace
 */
export function checkArrows(base: string): ArrowReport {
  const paths = FOLDERS.flatMap((folder) => filesBelow(base, folder)).filter((path) => /\.tsx?$/.test(path));
  if (paths.length === 0) throw new Error(`the import check read no file below ${base}`);
  const imports = paths.flatMap((path) => readImports(path, readFileSync(join(base, path), 'utf8')));
  return { files: paths.length, broken: [...brokenRules(imports), ...brokenReach(imports)] };
}

function brokenRules(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const broken = RULES.map((rule) => rule(one)).find((found) => found !== undefined);
    return broken ? [`${one.from}:${one.line} '${one.specifier}': ${broken.rule}. Cure: ${broken.cure}.`] : [];
  });
}

/** The browser must not reach Node's modules, nor the server a screen, through whatever file lies between. */
function brokenReach(imports: readonly Import[]): string[] {
  const isApp = (name: string) => (path: string) => path.startsWith(`apps/${name}/src/`) && !/\.test\.tsx?$/.test(path);
  const browser = reachable(imports, isApp('web'), (one) => one.kind === 'node' || one.target.endsWith('/verify.ts'));
  const server = reachable(imports, isApp('server'), (one) => /\.tsx$|\/bridge\.ts$/.test(one.target));
  return [
    ...browser.map((chain) => ({ ...chain, rule: 'the browser would run what only the server has' })),
    ...server.map((chain) => ({ ...chain, rule: 'the server would load what only the browser has' })),
  ].map(({ files, last, rule }) => {
    const way = [...files, last.target].join(' → ');
    return `${last.from}:${last.line} '${last.specifier}': ${rule}. Cure: cut the chain ${way}.`;
  });
}
