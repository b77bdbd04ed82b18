/**
 * Run by itself with TMPDIR set: unpacks npm's Chromium there and prints what it needs to run, as JSON.
 *
 * It is a process of its own because that package changes the environment of whoever imports it.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Only with this does it bring its own system libraries and fonts, which a fresh machine lacks.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
const path = await chromium.executablePath();
const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
if (FONTCONFIG_PATH) writeFileSync(join(FONTCONFIG_PATH, 'fonts.conf'), fontsConf(FONTCONFIG_PATH));
console.log(JSON.stringify({ path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));

/** The package's own list of font folders knows one fixed place: without this, text has no glyphs and no size. */
function fontsConf(folder: string): string {
  const folders = [folder, '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`;
}
