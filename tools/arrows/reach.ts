import type { Import } from './read-imports.ts';

/** A chain of files by which an app runs something that it must not. */
export interface Chain {
  /** From the app's own file to the last file before `target`. */
  files: readonly string[];
  /** The import that closes the chain. */
  last: Import;
}

/**
 * Finds what an app runs through any number of files. Type imports do not count: nothing is left of them.
 *
 * @param imports every import of the repository
 * @param starts tells the app's own files
 * @param forbidden tells the imports that must not be reached
 */
export function reachable(
  imports: readonly Import[],
  starts: (path: string) => boolean,
  forbidden: (one: Import) => boolean,
): Chain[] {
  const byFile = Map.groupBy(
    imports.filter((one) => !one.typeOnly),
    (one) => one.from,
  );
  const seen = new Set<string>();
  const chains: Chain[] = [];
  const queue = [...byFile.keys()].filter(starts).map((path) => [path]);
  for (let files = queue.shift(); files; files = queue.shift()) {
    const file = files.at(-1) as string;
    if (seen.has(file)) continue;
    seen.add(file);
    for (const one of byFile.get(file) ?? []) {
      if (forbidden(one)) chains.push({ files, last: one });
      else if (one.kind === 'ours') queue.push([...files, one.target]);
    }
  }
  return chains;
}
