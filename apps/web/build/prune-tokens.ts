import type { Plugin, Rolldown } from 'vite';

/** VKUI builds this name at run time, so it never appears whole in the sources. */
const BUILT_AT_RUN_TIME = '--vkui_internal--';
const NAME = /--vkui[\w-]*/g;
const DECLARATION = /(--vkui[\w-]*)\s*:\s*([^;{}]*)(;|(?=\}))/g;
const EMPTY_RULE = /[^{}]+\{\s*\}/g;
/** The player always wears VKUI's base look, so the looks of iOS and of vk.com on a desktop never apply. */
const OTHER_LOOKS = /(^|[},])((?:[^{},]*vkui--vk(?:IOS|Com)[^{},]*))(?=[,{])/g;

/** VKUI repeats its own stack of typefaces in dozens of tokens; the product has one. */
const STACK = /-apple-system,\s*system-ui,[^;}]*sans-serif/g;

function namesIn(text: string): string[] {
  return text.match(NAME) ?? [];
}

/** Gives a style sheet without the selectors of looks that are never worn. */
export function dropOtherLooks(css: string): string {
  return css
    .replace(OTHER_LOOKS, '$1')
    .replace(/([{}]),+/g, '$1')
    .replace(/,+\{/g, '{')
    .replace(/(^|\})\{[^{}]*\}/g, '$1');
}

/** Gives the names that anything but an unused declaration mentions: a token may stand for another one. */
export function usedTokens(sheets: readonly string[], scripts: readonly string[]): Set<string> {
  const needs = new Map<string, Set<string>>();
  const used = new Set(scripts.flatMap(namesIn));
  for (const sheet of sheets) {
    const rest = sheet.replace(DECLARATION, (_whole, name: string, value: string) => {
      const names = needs.get(name) ?? new Set();
      for (const needed of namesIn(value)) names.add(needed);
      needs.set(name, names);
      return '';
    });
    for (const name of namesIn(rest)) used.add(name);
  }
  const queue = [...used];
  for (const name of queue) {
    for (const needed of needs.get(name) ?? []) {
      if (used.has(needed)) continue;
      used.add(needed);
      queue.push(needed);
    }
  }
  return used;
}

/** Gives a style sheet without declarations of tokens that nothing uses. */
export function pruneSheet(css: string, used: ReadonlySet<string>): string {
  const pruned = css.replace(DECLARATION, (whole, name: string) =>
    used.has(name) || name.startsWith(BUILT_AT_RUN_TIME) ? whole : '',
  );
  let before: string;
  let after = pruned;
  do {
    before = after;
    after = before.replace(EMPTY_RULE, '');
  } while (after !== before);
  return after;
}

/**
 * Drops VKUI's design tokens that no chunk of the build uses: four fifths of its style sheet. It looks at all chunks at
 * once, or a lazy screen would lose its tokens.
 */
export function pruneTokens(): Plugin {
  return {
    name: 'oi-prune-tokens',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const sheets = files.filter(
        (file): file is Rolldown.OutputAsset => file.type === 'asset' && file.fileName.endsWith('.css'),
      );
      for (const sheet of sheets) sheet.source = dropOtherLooks(String(sheet.source)).replace(STACK, 'var(--text)');
      const used = usedTokens(
        sheets.map((sheet) => String(sheet.source)),
        files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])),
      );
      for (const sheet of sheets) sheet.source = pruneSheet(String(sheet.source), used);
    },
  };
}
