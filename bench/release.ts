/* How long a release takes over 10,000 documents, cold and after ten of them changed. Each measurement is a process of its own, its start included. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskCache } from '@oi/content/cache/disk.ts';
import { readPack } from '@oi/content/read-pack.ts';
import { buildRelease } from '@oi/content/release/build-release.ts';

const DOCUMENTS = 10_000;
const CHANGED = 10;

const LINES = [
  'Заготовку зажимают в патроне, и резец снимает с неё стружку слой за слоем.',
  'Контролёр меряет вал микрометром и ставит клеймо только на годную деталь.',
  'Сталь закаляют, то есть греют, быстро охлаждают и отпускают, чтобы снять напряжения.',
  'Конвейер ведёт изделие от участка к участку, и каждый делает одну операцию.',
];

function quiz(index: number, wording: string): string {
  const question = (number: number) => `  - id: q-${number}
    kind: choice
    text: "Что верно про операцию ${index}-${number}? ${wording}"
    options:
      - text: Первый ответ про станок ${index}
        right: true
      - text: Второй ответ про печь ${index}
      - text: Третий ответ про пресс ${index}
    explanation: ${LINES[(index + number) % LINES.length]} Так работают на каждом таком участке.
    sources:
      - url: https://example.org/source/${index}/${number}
`;
  return `version: 1
title: Викторина ${index}
summary: Вопросы о станках и людях, номер ${index}
age: 6+
reviewed: 2026-01-01
next: ${index % 2 ? 'professions/turner' : 'videos/lathe'}
drawing: media/lathe.svg
pass: 1
questions:
${question(1)}${question(2)}`;
}

const FIXED: Readonly<Record<string, string>> = {
  'pack.yaml':
    'version: 1\nid: bench\ntitle: Bench\ntagline: A pack of many documents\ncity: { name: Bench, in: in Bench, of: of Bench }\nlanguage: ru\ntimeZone: Europe/Samara\nage: 6+\ndistricts: []\n',
  'home.yaml': 'version: 1\nsections:\n  - kind: hero\n    refs: [videos/lathe]\n',
  'media/lathe.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n',
  'media/lathe.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nА\n',
  'media/lathe.mp4': '\0\0\0\x18ftypisom',
  'media/credits.yaml': ['svg', 'vtt', 'mp4']
    .map((ending) => `lathe.${ending}: { author: Bench, licence: own, source: bench/release.ts }\n`)
    .join(''),
  'videos/lathe.yaml':
    'version: 1\ntitle: Lathe\nsummary: A lathe at work\nage: 6+\nreviewed: 2026-01-01\nnext: quizzes/quiz-1\nsources:\n  - textbook: Bench\nfile: media/lathe.mp4\nposter: media/lathe.svg\norientation: vertical\nseconds: 1\ncaptions:\n  - { language: ru, file: media/lathe.vtt }\n',
  'professions/turner.yaml':
    'version: 1\ntitle: Turner\nsummary: Works at a lathe\nage: 6+\nreviewed: 2026-01-01\nnext: videos/lathe\ndrawing: media/lathe.svg\neditorial: true\ndoes: Turns parts on a lathe\ntools: [lathe]\nsubjects: [maths]\nlearn: At a college\n',
};

function writePack(dir: string): number {
  for (const folder of ['media', 'videos', 'professions', 'quizzes']) mkdirSync(join(dir, folder), { recursive: true });
  for (const [path, text] of Object.entries(FIXED)) writeFileSync(join(dir, path), text);
  const quizzes = DOCUMENTS - 2;
  let bytes = 0;
  for (let index = 1; index <= quizzes; index++) {
    const text = quiz(index, 'Выберите один ответ.');
    bytes += Buffer.byteLength(text);
    writeFileSync(join(dir, 'quizzes', `quiz-${index}.yaml`), text);
  }
  return Math.round(bytes / quizzes);
}

/** One measured process: reads the pack with its cache, makes the release, and tells its hash. */
function release(dir: string, cacheDir: string): void {
  const { pack, faults } = readPack(dir, { now: Date.now(), cache: diskCache(cacheDir, dir) });
  if (!pack) throw new Error(JSON.stringify(faults.slice(0, 3)));
  const { hash } = buildRelease(pack);
  console.log(JSON.stringify({ hash, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

function timed(dir: string, cacheDir: string): { ms: number; hash: string; peakMb: number } {
  const from = performance.now();
  const out = execFileSync(process.execPath, [import.meta.filename, dir, cacheDir], { encoding: 'utf8' });
  return { ms: Math.round(performance.now() - from), ...(JSON.parse(out) as { hash: string; peakMb: number }) };
}

function measure(): void {
  const dir = mkdtempSync(join(tmpdir(), 'oi-bench-'));
  try {
    const pack = join(dir, 'pack');
    const bytes = writePack(pack);
    const cold = timed(pack, join(dir, 'cache'));
    for (let index = 1; index <= CHANGED; index++) {
      writeFileSync(join(pack, 'quizzes', `quiz-${index}.yaml`), quiz(index, 'Выберите один верный ответ.'));
    }
    const warm = timed(pack, join(dir, 'cache'));
    const again = timed(pack, join(dir, 'fresh-cache'));
    if (warm.hash === cold.hash) throw new Error('the changed documents were not noticed');
    if (warm.hash !== again.hash) throw new Error('the cache gave another release than no cache');
    console.log(
      `cold: ${cold.ms} ms, ${cold.peakMb} MB at most; after ${CHANGED} changes: ${warm.ms} ms, ${warm.peakMb} MB`,
    );
    console.log(
      JSON.stringify({ coldMs: cold.ms, warmMs: warm.ms, documents: DOCUMENTS, bytes, coldPeakMb: cold.peakMb }),
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const [dir, cacheDir] = process.argv.slice(2);
if (dir && cacheDir) release(dir, cacheDir);
else measure();
