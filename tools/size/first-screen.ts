/** One entry of Vite's manifest, as far as we read it. */
export interface Chunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** The screen that a player sees first is a chunk of its own when the player loads screens lazily. */
const HOME = /\/home(\/|\.tsx?$)/;

/**
 * Lists the files that the first screen loads: the page, its script, all that these import at once, the home screen's
 * chunk, and the styles of them all. Paths are from the build's folder, each once, the page first.
 *
 * @param page the page's key in the manifest, which is also its file
 * @throws Error when the manifest has no such page: a figure of nothing would look splendid
 */
export function firstScreenFiles(manifest: Manifest, page: string): string[] {
  const entry = manifest[page];
  if (!entry?.isEntry) throw new Error(`The web build's manifest has no page ${page}`);
  const now = withImports(manifest, [page]);
  const home = now.flatMap((key) => manifest[key]?.dynamicImports ?? []).filter((key) => HOME.test(key));
  const chunks = withImports(manifest, [page, ...home]).map((key) => manifest[key] as Chunk);
  return [...new Set([page, ...chunks.map((chunk) => chunk.file), ...chunks.flatMap((chunk) => chunk.css ?? [])])];
}

/** Gives these chunks and, through any number of steps, those that they import statically. */
function withImports(manifest: Manifest, keys: readonly string[]): string[] {
  const seen = new Set<string>();
  const queue = [...keys];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return [...seen];
}

/**
 * Lists the fonts and pictures that a page asks for by itself: preloaded ones and images, of our own host.
 *
 * @returns paths from the build's folder, each once
 */
export function pageMedia(html: string): string[] {
  const tags = html.match(/<(link|img)\b[^>]*>/g) ?? [];
  const wanted = tags.filter((tag) => tag.startsWith('<img') || /\bas=["']?(font|image)\b/.test(tag));
  const paths = wanted.map((tag) => /\b(?:href|src)=["']?\/([^"'\s>]+)/.exec(tag)?.[1]);
  return [...new Set(paths.filter((path) => path !== undefined))];
}
