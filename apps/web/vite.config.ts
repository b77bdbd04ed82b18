import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './build/compress.ts';
import { endpointTable } from './build/endpoints.ts';
import { pruneTokens } from './build/prune-tokens.ts';
import { reactAlias } from './react-alias.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One build, two pages: the player on Preact and the staff shell on React. */
export default defineConfig({
  root: here('.'),
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  resolve: {
    alias: [
      // Per-component styles: the whole sheet of VKUI is 38 kB, ours uses a tenth.
      { find: /^@vkontakte\/vkui$/, replacement: '@vkontakte/vkui/dist/cssm' },
      { find: /^\.\/styles\/layout\.css$/, replacement: here('build/nothing.css') },
      { find: /^typebox$/, replacement: here('build/bare-typebox.ts') },
    ],
  },
  plugins: [reactAlias(), endpointTable(), pruneTokens(), compressed()],
  build: {
    target: ['chrome84', 'safari15', 'ios15', 'firefox115'],
    cssTarget: ['chrome84', 'safari15', 'ios15'],
    manifest: true,
    modulePreload: { polyfill: false },
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: here('index.html'), staff: here('staff.html') },
      onwarn(warning, warn) {
        // VKUI marks each of its files 'use client', which means nothing here and would fill the screen.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
