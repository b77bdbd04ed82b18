import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { questionKinds } from '@oi/questions/registry.ts';
import { ownFields } from '../checks/question.ts';
import { readPack } from '../read-pack.ts';
import { change, NOON, packWith } from '../testing.ts';
import { buildRelease } from './build-release.ts';

type Fields = Record<string, unknown>;

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Every pack of the repository. */
const packs = ['content', 'e2e/fixtures/packs'].flatMap((folder) => {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return names.map((name) => join(path, name)).filter((dir) => existsSync(join(dir, 'pack.yaml')));
});

/** Reads a pack whose media may be half made: what counts here is its documents. */
function documentsOf(dir: string) {
  const { pack, faults } = readPack(dir, { now: Date.now() });
  assert.ok(pack, `${dir} has faults: ${JSON.stringify(faults.slice(0, 3))}`);
  return pack.documents.map((document) => ({ document, parts: pack.partsOf(document) }));
}

test('there are packs to look at', () => {
  assert.ok(packs.length >= 2);
});

for (const dir of packs) {
  test(`no explanation, source or mark of a right answer of ${dir.split('/').at(-1)} is in a public part`, () => {
    let questions = 0;
    for (const { document, parts } of documentsOf(dir).filter(({ document }) => document.shelf === 'quizzes')) {
      const shown = JSON.parse(parts.shown) as { questions: Fields[] };
      const whole = JSON.parse(parts.whole) as { questions: Fields[] };
      for (const [index, question] of whole.questions.entries()) {
        questions += 1;
        const seen = shown.questions[index] ?? {};
        const { explanation, sources } = question as { explanation: string; sources: Fields[] };
        assert.ok(!parts.shown.includes(JSON.stringify(explanation)), `${document.path}: ${explanation}`);
        for (const { url } of sources) if (url) assert.ok(!parts.shown.includes(String(url)), String(url));
        for (const name of ['explanation', 'sources', 'right', 'key', 'answer']) {
          assert.ok(!JSON.stringify(seen).includes(`"${name}":`), `${document.path}: ${name}`);
        }
        const rules = questionKinds[String(question.kind)];
        assert.ok(rules);
        const allowed = new Set([
          'id',
          'kind',
          'text',
          'picture',
          'pictureAlt',
          'points',
          ...Object.keys(rules.hide(ownFields(question)) as Fields),
        ]);
        assert.deepEqual(
          Object.keys(seen).filter((name) => !allowed.has(name)),
          [],
        );
      }
    }
    assert.ok(questions > 0);
  });
}

const QUIZ = 'quizzes/gears.yaml';
const asMade = () => packWith({});

function publicSide(dir: string) {
  const { pack } = readPack(dir, { now: NOON });
  assert.ok(pack);
  const quiz = pack.documents.find(({ path }) => path === QUIZ);
  assert.ok(quiz);
  return {
    shown: pack.partsOf(quiz).shown,
    hash: quiz.publicHash,
    whole: quiz.hash,
    entry: quiz.entry,
    release: buildRelease(pack).hash,
  };
}

const hidden: [what: string, to: (text: string) => string][] = [
  [
    'another right option',
    (text) =>
      text
        .replace(/'?В обратную сторону'?, right: true/, 'В обратную сторону')
        .replace('В ту же сторону', 'В ту же сторону, right: true'),
  ],
  ['another explanation', (text) => text.replace('Зубья толкают', 'Колёса толкают')],
  ['other sources', (text) => text.replace('технология, передачи', 'физика, 7 класс')],
  ['another order of the options', (text) => text.replace(/( {6}- .*right.*\n)( {6}- .*\n)/, '$2$1')],
];

for (const [what, to] of hidden) {
  test(`${what} changes the whole and not one public byte`, () => {
    const before = publicSide(asMade());
    const dir = asMade();
    change(dir, { [QUIZ]: to });
    const after = publicSide(dir);
    assert.equal(after.shown, before.shown);
    assert.equal(after.hash, before.hash);
    assert.deepEqual(after.entry, before.entry);
    assert.notEqual(after.whole, before.whole);
    assert.notEqual(after.release, before.release);
  });
}
