import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Fault } from './faults/fault.ts';
import { levelOf, line, tell } from './faults/tell.ts';
import type { FaultCode } from './faults/words.ts';
import { readPack } from './read-pack.ts';
import { type Changes, FIXTURE, NOON, packWith } from './testing.ts';

function faultsOf(dir: string): Fault[] {
  return readPack(dir, { now: NOON }).faults;
}

/** Says a fault as tests compare it: code, file:line and field. */
function brief(one: Fault): string {
  const { code, file, line: row, field } = tell(one, 'en');
  return [code, row === undefined ? file : `${file}:${row}`, field].filter(Boolean).join(' ');
}

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const add = (end: string) => (text: string) => text + end;
const quiz = 'quizzes/gears.yaml';
const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${more}>${inside}</svg>`;
const gear = 'media/drawings/gear.svg';

const cases: [what: string, changes: Changes, expected: string][] = [
  ['a pack without pack.yaml', { 'pack.yaml': null }, 'no-pack pack.yaml'],
  ['a pack without home.yaml', { 'home.yaml': null }, 'no-home home.yaml'],
  ['a file that no pack has', { 'notes.txt': 'x' }, 'unknown-file notes.txt'],
  ['a folder that no pack has', { 'quiz/a.yaml': 'x' }, 'unknown-folder quiz'],
  ['a folder inside a shelf', { 'quizzes/more/a.yaml': 'x' }, 'unknown-folder quizzes/more'],
  ['a text file among documents', { 'quizzes/a.txt': 'x' }, 'unknown-file quizzes/a.txt'],
  ['a name with capitals', { 'quizzes/Gears.yaml': 'x' }, 'wrong-name quizzes/Gears.yaml'],
  ['a name in Cyrillic', { 'quizzes/шестерни.yaml': 'x' }, 'wrong-name quizzes/шестерни.yaml'],
  ['the ending .yml', { 'quizzes/gears-2.yml': 'x' }, 'wrong-name quizzes/gears-2.yml'],
  ['a document that is too large', { [quiz]: `#${'x'.repeat(600_000)}` }, `file-too-large ${quiz}`],
  [
    'a text in another encoding',
    { [quiz]: Buffer.from('version: 1\ntitle: \xcc\xee\n', 'latin1') },
    `not-utf8 ${quiz}:2`,
  ],
  ['a tab as indentation', { [quiz]: 'version: 1\nquestions:\n\t- id: a\n' }, `yaml-tab ${quiz}:3`],
  ['a field that stands twice', { [quiz]: 'version: 1\ntitle: a\ntitle: b\n' }, `yaml-duplicate ${quiz}:3`],
  ['an anchor', { [quiz]: 'version: 1\ntitle: &a Title\n' }, `yaml-alias ${quiz}:2`],
  ['aliases that multiply', { [quiz]: 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n' }, `yaml-alias ${quiz}:1`],
  ['a tag', { [quiz]: 'version: 1\ntitle: !!binary aGk=\n' }, `yaml-tag ${quiz}:2`],
  ['a directive', { [quiz]: '%YAML 1.1\n---\nversion: 1\n' }, `yaml-directive ${quiz}:1`],
  ['two documents in one file', { [quiz]: 'version: 1\n---\nversion: 1\n' }, `yaml-many ${quiz}:2`],
  ['a colon inside a text', { [quiz]: 'version: 1\ntitle: Steel: a story\n' }, `yaml-colon ${quiz}:2`],
  ['a quote that is not closed', { [quiz]: 'version: 1\ntitle: "Steel\n' }, `yaml-unclosed ${quiz}:3`],
  ['a text that begins with @', { [quiz]: 'version: 1\ntitle: @steel\n' }, `yaml-start ${quiz}:2`],
  ['brackets without end', { [quiz]: '['.repeat(100_000) }, `yaml-syntax ${quiz}:1`],
  ['an empty file', { [quiz]: '' }, `not-fields ${quiz}:1`],
  ['a list instead of fields', { [quiz]: '- version: 1\n' }, `not-fields ${quiz}:1`],
  ['a version that is no number', { [quiz]: replace('version: 1', 'version: one') }, `version-wrong ${quiz}:1 version`],
  ['a version of the future', { [quiz]: replace('version: 1', 'version: 9') }, `version-newer ${quiz}:1 version`],
  ['a missing field', { [quiz]: replace('age: 6+\n', '') }, `field-missing ${quiz}:1 age`],
  ['an empty field', { [quiz]: replace(/title: .*/, 'title:') }, `field-empty ${quiz}:2 title`],
  ['a misspelt field', { [quiz]: replace('topic:', 'topik:') }, `field-unknown ${quiz}:8 topik`],
  ['a number where a text belongs', { [quiz]: replace(/title: .*/, 'title: 2024') }, `needs-quotes ${quiz}:2 title`],
  [
    'a text where a list belongs',
    { [quiz]: replace(/professions: .*/, 'professions: none') },
    `wrong-type ${quiz}:10 professions`,
  ],
  ['an age mark that does not exist', { [quiz]: replace('age: 6+', 'age: 7+') }, `not-one-of ${quiz}:4 age`],
  [
    'a path outside media',
    { [quiz]: replace('media/drawings/gear.svg', '../gear.svg') },
    `wrong-format ${quiz}:7 drawing`,
  ],
  ['a title of one letter', { [quiz]: replace(/title: .*/, 'title: A') }, `text-short ${quiz}:2 title`],
  [
    'a title of a hundred letters',
    { [quiz]: replace(/title: .*/, `title: ${'A'.repeat(100)}`) },
    `text-long ${quiz}:2 title`,
  ],
  [
    'a quiz without questions',
    { [quiz]: replace(/questions:[\s\S]*/, 'questions: []\n') },
    `list-short ${quiz}:11 questions`,
  ],
  [
    'too many options',
    { [quiz]: replace('options:', `options:\n${'      - { text: a }\n'.repeat(6).trimEnd()}`) },
    `list-long ${quiz}:15 questions[0].options`,
  ],
  ['a pass mark of nothing', { [quiz]: replace('pass: 1', 'pass: 0') }, `number-small ${quiz}:9 pass`],
  [
    'a district off the map',
    { 'pack.yaml': replace('row: 1', 'row: 99') },
    'number-large pack.yaml:15 districts[2].row',
  ],
  ['a day that does not exist', { [quiz]: replace('2026-11-20', '2026-02-30') }, `no-such-day ${quiz}:5 reviewed`],
  [
    'an hour that does not exist',
    { [quiz]: add("opensAt: '2026-12-01T25:00:00+03:00'\n") },
    `no-such-day ${quiz}:32 opensAt`,
  ],
  [
    'closing before opening',
    { [quiz]: add("opensAt: '2026-12-02T00:00:00Z'\nclosesAt: '2026-12-01T00:00:00Z'\n") },
    `closes-first ${quiz}:33 closesAt`,
  ],
  [
    'ending before beginning',
    { 'events/open-shift.yaml': replace('2027-03-01T15', '2027-03-01T11') },
    'ends-first events/open-shift.yaml:13 endsAt',
  ],
  [
    'years that run backwards',
    { 'factories/gear-works.yaml': replace('from: 1901,', 'from: 1901, to: 1900,') },
    'years-backwards factories/gear-works.yaml:12 years.to',
  ],
  ['a review of tomorrow', { [quiz]: replace('2026-11-20', '2026-11-29') }, `reviewed-future ${quiz}:5 reviewed`],
  ['a review of two years ago', { [quiz]: replace('2026-11-20', '2024-11-20') }, `reviewed-old ${quiz}:5 reviewed`],
  [
    'a kind of question that is not there',
    { [quiz]: replace('kind: choice', 'kind: guess') },
    `kind-unknown ${quiz}:13 questions[0].kind`,
  ],
  [
    'a kind called constructor',
    { [quiz]: replace('kind: choice', 'kind: constructor') },
    `kind-unknown ${quiz}:13 questions[0].kind`,
  ],
  [
    'a question with a field of no kind',
    { [quiz]: replace('    kind: choice', '    hint: yes\n    kind: choice') },
    `field-unknown ${quiz}:13 questions[0].hint`,
  ],
  [
    'a question without a right option',
    { [quiz]: replace(', right: true', '') },
    `question-senseless ${quiz}:15 questions[0].options`,
  ],
  [
    'a question without an explanation',
    { [quiz]: replace(/ {4}explanation: .*\n/, '') },
    `field-missing ${quiz}:12 questions[0].explanation`,
  ],
  ['two questions with one id', { [quiz]: replace('id: ratio', 'id: turn') }, `id-twice ${quiz}:22 questions[1].id`],
  ['a pass mark above the questions', { [quiz]: replace('pass: 1', 'pass: 3') }, `pass-unreachable ${quiz}:9 pass`],
  [
    'a source with a typing error',
    { [quiz]: replace('- textbook:', '- textbok:') },
    `field-missing ${quiz}:21 questions[0].sources[0].url`,
  ],
  [
    'a source that is no address',
    { [quiz]: replace('- textbook: технология, передачи', '- url: ftp://example.org') },
    `wrong-format ${quiz}:21 questions[0].sources[0].url`,
  ],
  [
    'a game that is not there',
    { 'games/pairs.yaml': replace('game: pairs', 'game: chess') },
    'game-unknown games/pairs.yaml:8 game',
  ],
  [
    'a level that does not fit its game',
    { 'games/pairs.yaml': replace('take: 3', 'take: many') },
    'wrong-type games/pairs.yaml:14 levels[0].level.take',
  ],
  [
    'a level that takes more than its pool',
    { 'games/pairs.yaml': replace('take: 3', 'take: 5') },
    'take-too-many games/pairs.yaml:14 levels[0].level.take',
  ],
  [
    'a next that leads nowhere',
    { [quiz]: replace('professions/gear-cutter', 'professions/gone') },
    `ref-missing ${quiz}:6 next`,
  ],
  [
    'a card on the first screen that leads nowhere',
    { 'home.yaml': replace('videos/gear', 'videos/gone') },
    'ref-missing home.yaml:4 sections[0].refs[0]',
  ],
  [
    'an episode that is no video',
    { 'shows/gear-town.yaml': replace('video: videos/gear', 'video: games/pairs') },
    'ref-shelf shows/gear-town.yaml:17 episodes[0].video',
  ],
  [
    'a district that is not in the pack',
    { 'factories/gear-works.yaml': replace('zubchaty', 'gone') },
    'district-unknown factories/gear-works.yaml:11 district',
  ],
  [
    'two districts on one tile',
    { 'pack.yaml': replace('column: 1', 'column: 0') },
    'tile-twice pack.yaml:14 districts[1].column',
  ],
  [
    'two districts with one id',
    { 'pack.yaml': replace('id: valovy', 'id: zubchaty') },
    'id-twice pack.yaml:14 districts[1].id',
  ],
  [
    'a time zone that does not exist',
    { 'pack.yaml': replace('Asia/Yekaterinburg', 'Asia/Shesterinsk') },
    'time-zone-unknown pack.yaml:7 timeZone',
  ],
  [
    'a next that closes first',
    { 'professions/gear-cutter.yaml': add("closesAt: '2027-01-01T00:00:00Z'\n") },
    `next-closed ${quiz}:6 next`,
  ],
  [
    'a next that opens later',
    { 'professions/gear-cutter.yaml': add("opensAt: '2027-01-01T00:00:00Z'\n") },
    `next-closed ${quiz}:6 next`,
  ],
  [
    'a circle that never comes to a game',
    { 'shows/gear-town.yaml': replace('videos/gear', 'professions/oiler') },
    'dead-end shows/gear-town.yaml:6 next',
  ],
  [
    'a document for older people than the pack',
    { [quiz]: replace('age: 6+', 'age: 12+') },
    `age-above-pack ${quiz}:4 age`,
  ],
  ['a step to what one may not see', { [quiz]: replace('age: 6+', 'age: 0+') }, `age-next-above ${quiz}:6 next`],
  [
    'advertising without its token',
    { [quiz]: add('ad: { advertiser: Somebody }\n') },
    `field-missing ${quiz}:32 ad.erid`,
  ],
  [
    'a colour that the look lacks',
    { 'pack.yaml': replace('mach:', 'pink:') },
    'colour-unknown pack.yaml:10 colours.light.pink',
  ],
  ['a colour by name', { 'pack.yaml': replace("'#b8c4e0'", 'blue') }, 'colour-format pack.yaml:10 colours.light.mach'],
  [
    'words that cannot be read on their ground',
    { 'pack.yaml': replace('#9c3300', '#e8a07a') },
    'contrast pack.yaml:10 colours.light.hot-text',
  ],
  ['media that is not there', { [quiz]: replace('gear.svg', 'gone.svg') }, `media-missing ${quiz}:7 drawing`],
  [
    'a video as a drawing',
    { [quiz]: replace('media/drawings/gear.svg', 'media/clips/gear.mp4') },
    `media-kind ${quiz}:7 drawing`,
  ],
  [
    'media that nothing shows',
    {
      'media/drawings/more.svg': svg(''),
      'media/credits.yaml': add('drawings/more.svg: { author: Me, licence: own, source: drawn }\n'),
    },
    'media-unused media/drawings/more.svg',
  ],
  ['a kind of file that no pack has', { 'media/a.exe': 'x' }, 'media-ending media/a.exe'],
  ['a video that is none', { 'media/clips/gear.mp4': 'not a video' }, 'media-content media/clips/gear.mp4'],
  ['media of nobody', { 'media/credits.yaml': replace(/drawings\/gear.*\n/, '') }, `credit-missing ${gear}`],
  [
    'media without an author',
    { 'media/credits.yaml': replace('author: Open Industry, ', '') },
    'field-missing media/credits.yaml:1 drawings/gear.svg.author',
  ],
  [
    'a licence that nobody knows',
    { 'media/credits.yaml': replace('CC-BY-4.0', 'free') },
    'not-one-of media/credits.yaml:1 drawings/gear.svg.licence',
  ],
  [
    'a credit for nothing',
    { 'media/credits.yaml': add('gone.svg: { author: Me, licence: own, source: drawn }\n') },
    'credit-no-file media/credits.yaml:5 gone.svg',
  ],
  [
    'two credits for one file',
    { 'media/drawings/credits.yaml': 'gear.svg: { author: Me, licence: own, source: drawn }\n' },
    'credit-twice media/drawings/credits.yaml:1 gear.svg',
  ],
  ['a drawing with a script', { [gear]: svg('\n<script/>') }, `svg-element ${gear}:2`],
  ['a drawing that is large', { [gear]: svg(`<path d="${'M0 0'.repeat(2000)}"/>`) }, `svg-large ${gear}:1`],
  [
    'captions without their header',
    { 'media/clips/gear.ru.vtt': '00:00.000 --> 00:01.000\nA\n' },
    'vtt-header media/clips/gear.ru.vtt:1',
  ],
];

for (const [what, changes, expected] of cases) {
  test(`the checker tells ${what}, with its place and a cure`, () => {
    const faults = faultsOf(packWith(changes));
    const found = faults.find((one) => brief(one) === expected);
    assert.ok(found, `expected ${expected}, found:\n${faults.map(brief).join('\n')}`);
    for (const language of ['ru', 'en'] as const) {
      const { problem, cure } = tell(found, language);
      assert.ok(problem.length > 5 && cure.length > 5);
      assert.doesNotMatch(`${problem}${cure}`, /[{}]|undefined/);
    }
  });
}

test('the fixture pack has no faults, not even warnings', () => {
  assert.deepEqual(faultsOf(FIXTURE).map(brief), []);
});

test('all faults of a pack are told at once, in the order of files and lines', () => {
  const faults = faultsOf(
    packWith({
      [quiz]: (text) =>
        text
          .replace(/title: .*/, 'title: 7')
          .replace('topic:', 'topik:')
          .replace('kind: choice', 'kind: guess'),
      'home.yaml': replace('videos/gear', 'videos/gone'),
      'games/pairs.yaml': 'title: [\n',
      [gear]: svg('<script/>'),
      'notes.txt': 'x',
    }),
  );
  const errors = faults.filter((one) => levelOf(one) === 'error').map(brief);
  assert.deepEqual(errors, [
    'yaml-syntax games/pairs.yaml:2',
    'ref-missing home.yaml:4 sections[0].refs[0]',
    `svg-element ${gear}:1`,
    'unknown-file notes.txt',
    `needs-quotes ${quiz}:2 title`,
    `field-unknown ${quiz}:8 topik`,
    `kind-unknown ${quiz}:13 questions[0].kind`,
  ]);
});

test('a reference to a document with faults is not blamed as well', () => {
  const codes = faultsOf(packWith({ 'professions/gear-cutter.yaml': 'version: [' })).map((one): FaultCode => one.code);
  assert.ok(!codes.includes('ref-missing'));
});

test('a link is no file of a pack, wherever it leads', () => {
  const dir = packWith({});
  symlinkSync('/etc/hostname', join(dir, 'quizzes/outside.yaml'));
  symlinkSync(join(FIXTURE, 'media'), join(dir, 'media/inside'));
  assert.deepEqual(faultsOf(dir).map(brief), ['link media/inside', 'link quizzes/outside.yaml']);
});

test('a byte-order mark and the line ends of Windows are no faults and change nothing', () => {
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const one = readPack(packWith({ [quiz]: windows }), { now: NOON }).pack?.documents;
  const other = readPack(FIXTURE, { now: NOON }).pack?.documents;
  assert.deepEqual(one, other);
});

test('files whose names begin with a dot are nobody’s', () => {
  assert.deepEqual(faultsOf(packWith({ '.DS_Store': 'x', 'quizzes/.swp': 'x', 'README.md': 'x' })), []);
});

test('a folder that is not there is told like a folder without pack.yaml', () => {
  assert.deepEqual(faultsOf('/nowhere/at/all').map(brief), ['no-pack pack.yaml']);
});

test('a fault is one line with its place, Russian or English', () => {
  const [fault] = faultsOf(packWith({ [quiz]: replace('pass: 1', 'pass: 3') }));
  assert.ok(fault);
  assert.equal(
    line(tell(fault, 'ru'), 'ru'),
    'quizzes/gears.yaml:9:1  pass — для зачёта нужно 3, а вопросов 2. Что сделать: уменьшите pass.',
  );
  assert.equal(
    line(tell(fault, 'en'), 'en'),
    'quizzes/gears.yaml:9:1  pass — 3 right answers pass, but there are 2 questions. Cure: lower pass.',
  );
});
