import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import or re-export of a file. Paths are relative to the repository, with forward slashes. */
export interface Import {
  from: string;
  line: number;
  /** As written. */
  specifier: string;
  /** The file of ours that is meant, `node:…` for Node's own modules, or the package's name for any other. */
  target: string;
  kind: 'ours' | 'node' | 'package';
  /** Written with a path (`./x.ts`), not with a package's name. */
  relative: boolean;
  /** `import type`: nothing is left of it at run time. */
  typeOnly: boolean;
  /** The names that are taken, `*` for all. */
  names: readonly string[];
}

/**
 * Reads the static imports, re-exports and dynamic imports with a literal specifier of one file.
 *
 * @param path the file's path from the repository's folder; its ending tells the language
 * @throws Error when the text cannot be parsed
 */
export function readImports(path: string, text: string): Import[] {
  const { module, errors } = parseSync(path, text);
  const fatal = errors.find((error) => error.severity === 'Error');
  if (fatal) throw new Error(`${path} cannot be parsed: ${fatal.message}`);
  const imports: Import[] = [];
  const add = (start: number, specifier: string, typeOnly: boolean, names: readonly string[]): void => {
    const line = text.slice(0, start).split('\n').length;
    imports.push({ from: path, line, specifier, ...resolve(path, specifier), typeOnly, names });
  };
  for (const { start, end, moduleRequest, entries } of module.staticImports) {
    const names = entries.map((entry) => entry.importName.name ?? '*');
    add(start, moduleRequest.value, isTypeOnly(text.slice(start, end)), names);
  }
  for (const { start, end, entries } of module.staticExports) {
    const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    const names = entries.map((entry) => entry.importName.name ?? '*');
    if (request) add(start, request.value, isTypeOnly(text.slice(start, end)), names);
  }
  for (const { start, moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])([^$]*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end).trim());
    if (literal?.[2] !== undefined) add(start, literal[2], false, ['*']);
  }
  return imports;
}

/** Only the whole statement's `type` counts: `import { type A } from` still runs the other file. */
function isTypeOnly(statement: string): boolean {
  return /^(import|export)\s+type\b/.test(statement);
}

function resolve(from: string, specifier: string): Pick<Import, 'target' | 'kind' | 'relative'> {
  if (specifier.startsWith('.')) {
    return { target: posix.join(posix.dirname(from), specifier), kind: 'ours', relative: true };
  }
  if (isBuiltin(specifier)) return { target: `node:${specifier.replace(/^node:/, '')}`, kind: 'node', relative: false };
  const [scope = '', name = '', ...rest] = specifier.split('/');
  if (scope === '@oi') {
    const folder = name === 'server' || name === 'web' ? 'apps' : 'packages';
    return { target: [folder, name, 'src', ...rest].join('/'), kind: 'ours', relative: false };
  }
  return { target: scope.startsWith('@') ? `${scope}/${name}` : scope, kind: 'package', relative: false };
}
