import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { extname, join, sep } from 'node:path';
import { type Page, pageHeaders } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The bundler writes the hash of their bytes into the names below this. */
const HASHED = '/assets/';

/** A file of the web build as it is sent. */
export interface WebFile {
  type: string;
  etag: string;
  cacheControl: string;
  plain: Buffer;
  /** Smaller forms, by the name of their encoding, the best first. */
  encoded: readonly { encoding: 'br' | 'gzip'; bytes: Buffer }[];
}

export interface WebPage extends WebFile {
  /** Its security headers, which know the page's own inline scripts. */
  headers: OutgoingHttpHeaders;
}

/** A web build in memory. Files are found by exact address only, so no path can lead out of it. */
export interface WebBuild {
  files: ReadonlyMap<string, WebFile>;
  player: WebPage;
  staff: WebPage;
}

/**
 * Reads a whole web build (a few hundred kB), so that one process never mixes two builds.
 *
 * @returns undefined when there is none
 */
export function readWebBuild(folder: string): WebBuild | undefined {
  if (!existsSync(join(folder, 'index.html')) || !existsSync(join(folder, 'staff.html'))) return undefined;
  const files = new Map<string, WebFile>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(path)];
    if (type === undefined || path.startsWith('.') || path.endsWith('.html')) continue;
    const address = `/${path.replaceAll(sep, '/')}`;
    const cacheControl = address.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'public, max-age=86400';
    files.set(address, readWebFile(join(folder, path), type, cacheControl));
  }
  return { files, player: readPage(folder, 'index.html', 'player'), staff: readPage(folder, 'staff.html', 'staff') };
}

function readWebFile(path: string, type: string, cacheControl: string): WebFile {
  const plain = readFileSync(path);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const encoded = (['br', 'gzip'] as const).flatMap((encoding) => {
    const packed = `${path}${encoding === 'br' ? '.br' : '.gz'}`;
    return existsSync(packed) ? [{ encoding, bytes: readFileSync(packed) }] : [];
  });
  return { type, etag, cacheControl, plain, encoded };
}

function readPage(folder: string, name: string, page: Page): WebPage {
  const file = readWebFile(join(folder, name), TYPES['.html'] ?? '', 'no-cache');
  return { ...file, headers: pageHeaders(page, inlineScripts(file.plain.toString())) };
}

/** Gives the hashes of the scripts that stand in a page itself, as a content security policy names them. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
  );
}
