/**
 * Draws the explaining clips: `node tools/explainers/render.ts <pack>/media/clips [id …]`, from the repository root.
 * Needs Chromium (CHROMIUM_PATH) and ffmpeg. Writes `<id>.mp4` and `<id>.ru.vtt` into that folder; with
 * `--still <ms,ms,…>` it only saves single frames as PNG there.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { webVtt } from './captions.ts';
import type { Clip } from './clip.ts';
import { converterClip } from './converter.ts';
import { HEIGHT, WIDTH } from './drawing.ts';
import { latheClip } from './lathe.ts';
import { offsetClip } from './offset.ts';
import { SAMPLE_RATE, synthesise } from './sound.ts';

const FPS = 30;
const LOUDNESS_LUFS = -16;
const MAX_BYTES = 1_500_000;
const FONT = 'apps/web/public/fonts/op-display.woff2';

const clips: readonly Clip[] = [converterClip, latheClip, offsetClip];

async function openStage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  const font = (await readFile(FONT)).toString('base64');
  await page.setContent(
    `<style>@font-face{font-family:"OP Display";src:url(data:font/woff2;base64,${font})}body{margin:0}</style><div id="stage"></div>`,
  );
  await page.evaluate('document.fonts.load(\'800 84px "OP Display"\', "Аб1")');
  return page;
}

async function shoot(page: Page, svg: string): Promise<Buffer> {
  await page.evaluate(`document.querySelector('#stage').innerHTML = ${JSON.stringify(svg)}`);
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  await devtools.detach();
  return Buffer.from(data, 'base64');
}

function run(command: string, args: readonly string[]): { stdin: NodeJS.WritableStream; done: Promise<string> } {
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  const heard: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => heard.push(text));
  const done = once(child, 'close').then(([code]) => {
    if (code !== 0) throw new Error(`${command} ended with ${code}:\n${heard.join('').slice(-2000)}`);
    return heard.join('');
  });
  return { stdin: child.stdin, done };
}

/** Draws every frame into a lossless file; a frame equal to the last one is not drawn again. */
async function draw(pages: readonly Page[], clip: Clip, file: string): Promise<void> {
  const ffmpeg = run('ffmpeg', [
    ...['-y', '-f', 'image2pipe', '-c:v', 'png', '-framerate', String(FPS), '-i', '-'],
    ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', file],
  ]);
  const total = Math.round((clip.durationMs / 1000) * FPS);
  let lastSvg = '';
  let last: Promise<Buffer> | undefined;
  const waiting: Promise<Buffer>[] = [];
  for (let index = 0; index < total + pages.length; index++) {
    const page = pages[index % pages.length];
    if (index >= pages.length) {
      const shot = await waiting.shift();
      if (shot && !ffmpeg.stdin.write(shot)) await once(ffmpeg.stdin, 'drain');
    }
    if (index >= total || !page) continue;
    const svg = clip.frame((index * 1000) / FPS);
    last = svg === lastSvg && last ? last : shoot(page, svg);
    lastSvg = svg;
    waiting.push(last);
  }
  ffmpeg.stdin.end();
  await ffmpeg.done;
}

/** Encodes at the finest quality with which the file keeps to MAX_BYTES; a key frame every second. */
async function encode(frames: string, sound: string, gain: number, file: string): Promise<number> {
  let [fits, tooBig] = [44, 20];
  const attempt = async (crf: number): Promise<number> => {
    await run('ffmpeg', [
      ...['-y', '-i', frames, '-i', sound, '-map', '0:v', '-map', '1:a'],
      ...[
        '-c:v',
        'libx264',
        '-profile:v',
        'high',
        '-preset',
        'slower',
        '-tune',
        'animation',
        '-aq-mode',
        '0',
        '-crf',
        String(crf),
      ],
      ...['-g', String(FPS), '-keyint_min', String(FPS), '-sc_threshold', '0'],
      ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
      ...['-af', `volume=${gain.toFixed(2)}dB,alimiter=limit=0.6:level=disabled`, '-c:a', 'aac', '-b:a', '56k'],
      ...['-shortest', '-movflags', '+frag_keyframe+empty_moov+default_base_moof+global_sidx', file],
    ]).done;
    return (await stat(file)).size;
  };
  while (fits - tooBig > 1) {
    const crf = Math.floor((fits + tooBig) / 2);
    if ((await attempt(crf)) <= MAX_BYTES) fits = crf;
    else tooBig = crf;
  }
  await attempt(fits);
  return fits;
}

/** The gain in dB that brings a sound file to the wanted loudness. */
async function gainFor(file: string): Promise<number> {
  const report = await run('ffmpeg', ['-i', file, '-af', 'ebur128', '-f', 'null', '-']).done;
  const measured = /Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(report)?.[1];
  if (measured === undefined) throw new Error(`no loudness in the report on ${file}`);
  return LOUDNESS_LUFS - Number(measured);
}

async function render(browser: Browser, clip: Clip, folder: string): Promise<void> {
  const parts = `${folder}/${clip.id}.parts`;
  await mkdir(parts, { recursive: true });
  const pages = [await openStage(browser), await openStage(browser)];
  await draw(pages, clip, `${parts}/frames.mkv`);
  for (const page of pages) await page.close();

  await writeFile(`${parts}/sound.raw`, synthesise(clip.sound, clip.durationMs));
  const raw = ['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', `${parts}/sound.raw`];
  await run('ffmpeg', ['-y', ...raw, `${parts}/sound.wav`]).done;
  const gain = await gainFor(`${parts}/sound.wav`);
  const crf = await encode(`${parts}/frames.mkv`, `${parts}/sound.wav`, gain, `${folder}/${clip.id}.mp4`);
  await writeFile(`${folder}/${clip.id}.ru.vtt`, webVtt(clip.cues));
  await rm(parts, { recursive: true });
  console.log(`${clip.id}: ${clip.durationMs / 1000} s, CRF ${crf}, sound raised by ${gain.toFixed(1)} dB`);
}

async function stills(browser: Browser, clip: Clip, folder: string, times: readonly number[]): Promise<void> {
  const page = await openStage(browser);
  await mkdir(folder, { recursive: true });
  for (const time of times) await writeFile(`${folder}/${clip.id}-${time}.png`, await shoot(page, clip.frame(time)));
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { still: { type: 'string' } } });
const [output, ...ids] = positionals;
if (output === undefined) throw new Error('Name the folder that the clips go to.');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const clip of clips.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
  if (values.still === undefined) await render(browser, clip, output);
  else await stills(browser, clip, output, values.still.split(',').map(Number));
}
await browser.close();
