/**
 * What the first screen weighs: `npm run size`, and with `-- --check` an exit code of 1 when it is over budget. The last
 * line is one line of JSON.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { onInterrupt } from './interrupt.ts';
import { firstScreenFiles, type Manifest, pageMedia } from './size/first-screen.ts';
import { buildWebIfStale, webDist } from './web-build.ts';

/** Bytes of page, scripts and styles after brotli: what a slow phone loads before it can show anything of ours. */
const BUDGET = 60_000;

const interrupt = onInterrupt();
const built = await buildWebIfStale(interrupt.signal);
interrupt.release();
process.exitCode = built ? measure() : (interrupt.code() ?? 1);

/** Prints the table and the JSON, and gives the exit code. */
function measure(): number {
  const manifest = JSON.parse(readFileSync(join(webDist, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const files = firstScreenFiles(manifest, 'index.html').map((path) => ({
    path,
    bytes: brotliBytes(join(webDist, path)),
  }));
  const media = pageMedia(readFileSync(join(webDist, 'index.html'), 'utf8'))
    .filter((path) => existsSync(join(webDist, path)))
    .map((path) => ({ path, bytes: statSync(join(webDist, path)).size }));
  const total = sum(files);
  const over = total > BUDGET;
  print('The first screen, brotli 11', files);
  print('Fonts and pictures that it asks for, as they are', media);
  console.log(
    over ? `Over the budget of ${BUDGET} bytes by ${total - BUDGET}.` : `Within the budget of ${BUDGET} bytes.`,
  );
  console.log(JSON.stringify({ firstScreenBrotli: total, budget: BUDGET, files: files.length, media: sum(media) }));
  return over && process.argv.includes('--check') ? 1 : 0;
}

interface Weighed {
  path: string;
  bytes: number;
}

function brotliBytes(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(readFileSync(file), { params }).length;
}

function sum(files: readonly Weighed[]): number {
  return files.reduce((bytes, file) => bytes + file.bytes, 0);
}

function print(title: string, files: readonly Weighed[]): void {
  console.log(`${title}:`);
  const rows = [...files, { path: 'together', bytes: sum(files) }];
  for (const { path, bytes } of rows) console.log(`${String(bytes).padStart(9)}  ${path}`);
}
