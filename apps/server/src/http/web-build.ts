import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { pageHeaders } from './headers.ts';

/** A web build: where it lies, and the security headers of its pages, which know their inline scripts. */
export interface WebBuild {
  folder: string;
  player: OutgoingHttpHeaders;
  staff: OutgoingHttpHeaders;
}

/**
 * Looks at a web build.
 *
 * @returns undefined when there is none
 */
export function readWebBuild(folder: string): WebBuild | undefined {
  const [player, staff] = [join(folder, 'index.html'), join(folder, 'staff.html')];
  if (!existsSync(player) || !existsSync(staff)) return undefined;
  return {
    folder,
    player: pageHeaders('player', inlineScripts(readFileSync(player, 'utf8'))),
    staff: pageHeaders('staff', inlineScripts(readFileSync(staff, 'utf8'))),
  };
}

/** Gives the hashes of the scripts that stand in a page itself, as a content security policy names them. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
  );
}
