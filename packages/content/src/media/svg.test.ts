import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSvg } from './svg.ts';

const FILE = 'media/drawings/gear.svg';
const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${more}>${inside}</svg>`;
const codes = (text: string) => checkSvg(FILE, text).map(({ code }) => code);

const fine: [what: string, text: string][] = [
  ['shapes with classes', svg('<g class="k body"><path d="M0 0h9"/><circle cx="1" cy="1" r="1"/></g>')],
  ['a prolog and comments', `<?xml version="1.0" encoding="utf-8"?>\n<!-- a gear -->\n${svg('')}\n`],
  ['a title and words with the five known entities', svg('<title>A &amp; B</title><text x="1">1 &lt; 2</text>')],
  ['its own ids', svg('<defs><path id="gear-tooth" d="M0 0"/></defs><use href="#gear-tooth"/>')],
  ['the page’s own hatch', svg('<path fill="url(#op-cut)" d="M0 0"/>')],
];

for (const [what, text] of fine) {
  test(`a drawing may have ${what}`, () => {
    assert.deepEqual(codes(text), []);
  });
}

const refused: [what: string, text: string, code: string][] = [
  ['a script', svg('<script>alert(1)</script>'), 'svg-element'],
  ['a script in another case', svg('<SCRIPT/>'), 'svg-element'],
  ['a style sheet', svg('<style>*{fill:red}</style>'), 'svg-element'],
  ['foreign content', svg('<foreignObject/>'), 'svg-element'],
  ['a picture from elsewhere', svg('<image href="#a"/>'), 'svg-element'],
  ['an animation of a link', svg('<animate attributeName="href" to="javascript:a"/>'), 'svg-element'],
  ['a link', svg('<a href="#b"/>'), 'svg-element'],
  ['an element of another namespace', svg('<svg:script/>'), 'svg-element'],
  ['an event handler', svg('', ' onload="a()"'), 'svg-attribute'],
  ['an event handler in another case', svg('<path OnClick="a()"/>'), 'svg-attribute'],
  ['a base address', svg('<g xml:base="http://a"/>'), 'svg-attribute'],
  ['a style that leaves its place', svg('<path style="fill:red;position:fixed"/>'), 'svg-attribute'],
  ['a reference to another site', svg('<use href="https://example.org/a.svg#a"/>'), 'svg-reference'],
  ['a reference that runs', svg('<use xlink:href="javascript:alert(1)"/>'), 'svg-reference'],
  ['a reference with data', svg('<use href="data:image/svg+xml,a"/>'), 'svg-reference'],
  ['a fill from another site', svg('<path fill="url(https://example.org/a#b)"/>'), 'svg-reference'],
  ['a fill from another site, in another case', svg('<path fill="URL( //a )"/>'), 'svg-reference'],
  ['an escape of a style sheet', svg('<path fill="u\\72l(//a)"/>'), 'svg-reference'],
  ['another default namespace', '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"/>', 'svg-reference'],
  ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'svg-syntax'],
  ['an entity of its own', svg('<text>&a;</text>'), 'svg-syntax'],
  ['a hidden character in an attribute', svg('<use href="&#106;avascript:a"/>'), 'svg-syntax'],
  ['a character section', svg('<text><![CDATA[<script>]]></text>'), 'svg-syntax'],
  ['an instruction', svg('<?php a ?>'), 'svg-syntax'],
  ['an attribute without quotes', '<svg viewBox=0><path/></svg>', 'svg-syntax'],
  ['an attribute twice', svg('<path d="M0 0" d="M1 1"/>'), 'svg-syntax'],
  ['an element that is not closed', '<svg viewBox="0 0 1 1"><g></svg>', 'svg-syntax'],
  ['two roots', `${svg('')}${svg('')}`, 'svg-syntax'],
  ['words outside', `${svg('')} words`, 'svg-syntax'],
  ['words among shapes', svg('<g>words</g>'), 'svg-syntax'],
  ['a page instead of a drawing', '<html></html>', 'svg-syntax'],
  ['nothing', '', 'svg-syntax'],
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg-view-box'],
  ['one id twice', svg('<g id="gear-a"/><g id="gear-a"/>'), 'svg-id-twice'],
  ['an id that is not there', svg('<use href="#gear-b"/>'), 'svg-id-missing'],
  ['an id without its prefix', svg('<g id="a"/>'), 'svg-id'],
  ['a style attribute', svg('<path style="stroke-width:6"/>'), 'svg-style'],
];

for (const [what, text, code] of refused) {
  test(`a drawing is told that it has ${what}`, () => {
    assert.ok(codes(text).includes(code as never), codes(text).join(', '));
  });
}

test('the place of what is wrong is its line and column', () => {
  const [found] = checkSvg(FILE, svg('\n  <path\n    onclick="a()"/>'));
  assert.deepEqual(found?.at, { line: 3, column: 5 });
});

test('a drawing of a megabyte of nonsense is judged in no time', () => {
  const before = performance.now();
  codes(svg(`<path ${'a="b" '.repeat(40_000)}`));
  codes('<svg '.repeat(40_000));
  codes(`<!--${'-'.repeat(200_000)}`);
  assert.ok(performance.now() - before < 2000);
});
