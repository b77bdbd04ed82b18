import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropOtherLooks, pruneSheet, usedTokens } from './prune-tokens.ts';

const sheet =
  ':root{--vkui--a: var(--vkui--b);--vkui--b: 1px;--vkui--c: 2px;--vkui_internal--d: 3px}.x{top: var(--vkui--a)}';

test('a token stays when a rule uses it, or when a token that stays stands for it', () => {
  const pruned = pruneSheet(sheet, usedTokens([sheet], []));
  assert.match(pruned, /--vkui--a:/);
  assert.match(pruned, /--vkui--b:/);
  assert.doesNotMatch(pruned, /--vkui--c:/);
});

test('a token stays when only a script names it, and so does a name that is built at run time', () => {
  const pruned = pruneSheet(sheet, usedTokens([sheet], ['style("--vkui--c")']));
  assert.match(pruned, /--vkui--c:/);
  assert.match(pruned, /--vkui_internal--d:/);
});

test('a token that another chunk uses stays', () => {
  const used = usedTokens([sheet, '.y{left: var(--vkui--c)}'], []);
  assert.match(pruneSheet(sheet, used), /--vkui--c:/);
});

test('a rule that lost all its tokens goes', () => {
  const alone = '.only{--vkui--z: 1px}.kept{top: 0}';
  assert.equal(pruneSheet(alone, usedTokens([alone], [])), '.kept{top: 0}');
});

test('looks that are never worn lose their selectors, and shared rules keep the rest', () => {
  assert.equal(
    dropOtherLooks('.vkui--vkBase--light,.vkui--vkIOS--light{a:1}.vkui--vkCom--dark{b:2}.z{c:3}'),
    '.vkui--vkBase--light{a:1}.z{c:3}',
  );
});
