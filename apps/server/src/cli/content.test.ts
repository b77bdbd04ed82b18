import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIXTURE, newFolder, packWith } from '@oi/content/testing.ts';
import { COMMANDS } from './commands.ts';
import { runCommandLine } from './run.ts';

async function run(words: string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const said: string[] = [];
  const io = {
    env: { DATA_DIR: newFolder(), ...env },
    out: (text: string) => out.push(text),
    say: (text: string) => said.push(text),
  };
  const code = await runCommandLine(words, COMMANDS, io);
  return { code, out: out.join('\n'), said: said.join('\n') };
}

const faulty = () => packWith({ 'quizzes/gears.yaml': (text) => text.replace('pass: 1', 'pass: 3') });
const warned = () => packWith({ 'quizzes/gears.yaml': (text) => text.replace('2026-11-20', '2020-11-20') });

test('a pack without faults is told so, in Russian unless asked otherwise', async () => {
  assert.deepEqual(await run(['content', 'check', FIXTURE]), {
    code: 0,
    out: 'Ошибок: 0, предупреждений: 0.',
    said: '',
  });
  assert.equal((await run(['content', 'check', FIXTURE, '--language', 'en'])).out, 'Errors: 0, warnings: 0.');
  assert.equal((await run(['content', 'check', FIXTURE], { LANG: 'en_GB.UTF-8' })).out, 'Errors: 0, warnings: 0.');
  assert.match((await run(['content', 'check'], { PACK: FIXTURE })).out, /Ошибок: 0/);
});

test('errors give exit code 1 and stand with their files; warnings alone do not', async () => {
  const bad = await run(['content', 'check', faulty()]);
  assert.equal(bad.code, 1);
  assert.match(bad.out, /pack\/quizzes\/gears\.yaml:9:1 {2}pass — .*Что сделать: .*\nОшибок: 1, предупреждений: 0\.$/);
  const fair = await run(['content', 'check', warned()]);
  assert.equal(fair.code, 0);
  assert.match(fair.out, /Предупреждение: .*\nОшибок: 0, предупреждений: 1\.$/);
});

test('programs get a list', async () => {
  const { code, out } = await run(['content', 'check', faulty(), '--json', '--language', 'en']);
  assert.equal(code, 1);
  assert.deepEqual(JSON.parse(out), [
    {
      level: 'error',
      code: 'pass-unreachable',
      file: 'quizzes/gears.yaml',
      line: 9,
      column: 1,
      field: 'pass',
      problem: '3 right answers pass, but there are 2 questions',
      cure: 'lower pass',
    },
  ]);
});

test('a release says its hash and what is new; a faulty pack is not released', async () => {
  const env = { DATA_DIR: newFolder() };
  const first = await run(['content', 'release', FIXTURE], env);
  assert.equal(first.code, 0);
  assert.match(first.out, /Выпуск [0-9a-f]{64}\nНовых документов: 11, новых файлов: 4\. Прежний выпуск: не было\.$/);
  assert.match((await run(['content', 'release', FIXTURE], env)).out, /Игроки уже читают его\.$/);
  const refused = await run(['content', 'release', faulty()], env);
  assert.equal(refused.code, 1);
  assert.doesNotMatch(refused.out, /Выпуск/);
});
