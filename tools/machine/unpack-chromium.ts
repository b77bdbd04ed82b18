/**
 * Run by itself with TMPDIR set: unpacks npm's Chromium there and prints what it needs to run, as JSON.
 *
 * It is a process of its own because that package changes the environment of whoever imports it.
 */

// Only with this does it bring its own system libraries and fonts, which a fresh machine lacks.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
const path = await chromium.executablePath();
const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
console.log(JSON.stringify({ path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
