import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstScreenFiles, type Manifest, pageMedia } from './first-screen.ts';

const manifest: Manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/player/home/home.tsx', 'src/player/quiz/quiz.tsx'],
    css: ['assets/index-1.css'],
  },
  '_shared.js': { file: 'assets/shared-2.js', imports: ['_deep.js'], css: ['assets/shared-2.css'] },
  '_deep.js': { file: 'assets/deep-3.js', imports: ['_shared.js'] },
  'src/player/home/home.tsx': {
    file: 'assets/home-4.js',
    isDynamicEntry: true,
    imports: ['_shared.js'],
    css: ['assets/home-4.css'],
  },
  'src/player/quiz/quiz.tsx': { file: 'assets/quiz-5.js', isDynamicEntry: true, imports: ['_far.js'] },
  '_far.js': { file: 'assets/far-6.js' },
};

test('the first screen is the page, its script, all static imports, the home chunk and their styles, each once', () => {
  assert.deepEqual(firstScreenFiles(manifest, 'index.html'), [
    'index.html',
    'assets/index-1.js',
    'assets/home-4.js',
    'assets/shared-2.js',
    'assets/deep-3.js',
    'assets/index-1.css',
    'assets/home-4.css',
    'assets/shared-2.css',
  ]);
});

test('a manifest without the page is an error, not a weight of zero', () => {
  assert.throws(() => firstScreenFiles(manifest, 'other.html'), /no page other\.html/);
});

test("a page's own fonts and pictures are found, foreign ones and scripts are not", () => {
  const html = `<link rel="preload" as="font" href="/fonts/a.woff2" crossorigin><link rel="modulepreload" href="/assets/b.js">
    <link rel="stylesheet" href="/assets/c.css"><img alt="" src="/media/d.webp"><img src="/media/d.webp"><img src="https://x.example/e.png">`;
  assert.deepEqual(pageMedia(html), ['fonts/a.woff2', 'media/d.webp']);
});
