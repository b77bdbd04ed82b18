import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { migrate } from '../db/migrate.ts';
import { openDb } from '../db/open.ts';
import type { Ends } from '../db/testing.ts';
import { write } from '../db/write.ts';
import { type Command, command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { runCommandLine } from './run.ts';

const greet = command({
  name: 'greet',
  summary: 'Says hello.',
  args: [
    { name: 'NAME', summary: 'whom to greet' },
    { name: 'MORE', summary: 'whom else', optional: true },
  ],
  options: {
    loud: { type: 'boolean', summary: 'in capitals' },
    word: { type: 'string', value: 'WORD', summary: 'instead of hello' },
  },
  async run({ args, options: { loud = false, word = 'hello' } }, { out }) {
    const line = `${word} ${args.join(' and ')}`;
    out(loud ? line.toUpperCase() : line);
  },
});
const pairs = ['one', 'two'].map((name) =>
  command({ name: `pair ${name}`, summary: 'One of two.', run: async () => (name === 'one' ? 0 : 3) }),
);
const broken = command({
  name: 'broken',
  summary: 'Fails.',
  run: async () => {
    throw new TypeError('oops');
  },
});

async function run(line: string, { commands = [greet, ...pairs, broken], env = {} as Record<string, string> } = {}) {
  const out: string[] = [];
  const said: string[] = [];
  const words = line.split(' ').filter(Boolean);
  const code = await runCommandLine(words, commands as Command[], {
    env,
    out: (text) => out.push(text),
    say: (text) => said.push(text),
  });
  return { code, out: out.join('\n'), said: said.join('\n') };
}

test('a command gets its arguments and options, and its exit code goes out', async () => {
  assert.deepEqual(await run('greet ann --loud'), { code: 0, out: 'HELLO ANN', said: '' });
  assert.deepEqual(await run('greet --word=bye ann bob'), { code: 0, out: 'bye ann and bob', said: '' });
  assert.equal((await run('pair one')).code, 0);
  assert.equal((await run('pair two')).code, 3);
});

test('a wrong command line is answered by one sentence and exit code 1', async () => {
  const wrong: [line: string, said: RegExp][] = [
    ['sing', /^There is no command "sing": npm run oi -- --help lists them\.$/],
    ['pair', /^oi pair is not whole: say pair one or pair two\.$/],
    ['pair three', /^oi pair is not whole/],
    ['greet', /^oi greet needs NAME\.$/],
    ['greet a b c', /^oi greet does not know what to do with "c"\.$/],
    ['greet a --soft', /^oi greet: Unknown option '--soft'\.$/],
    ['greet a --word', /^oi greet: .*--word.*argument missing\.$/],
    ['greet a --loud=yes', /^oi greet: .*--loud.*does not take an argument\.$/],
  ];
  for (const [line, said] of wrong) {
    const got = await run(line);
    assert.deepEqual([got.code, got.out], [1, ''], line);
    assert.match(got.said, said);
    assert.ok(!got.said.includes('\n'), got.said);
  }
});

test('a fault of ours is shown with its stack', async () => {
  const { code, said } = await run('broken');
  assert.equal(code, 1);
  assert.match(said, /TypeError: oops\n +at /);
});

test('--help lists the commands, and says the arguments and options of each', async () => {
  const all = await run('--help');
  assert.equal(all.code, 0);
  assert.match(all.out, /^ {2}greet +Says hello\.$/m);
  const one = await run('greet --help');
  assert.equal(one.code, 0);
  assert.match(one.out, /^Usage: npm run oi -- greet \[OPTIONS\] NAME \[MORE\]$/m);
  assert.match(one.out, /^ {2}--word WORD +instead of hello$/m);
  assert.match((await run('pair one --help')).out, /One of two/);
  assert.equal((await run('')).code, 1);
});

test('every command has a name of its own and a sentence', () => {
  assert.equal(new Set(COMMANDS.map(({ name }) => name)).size, COMMANDS.length);
  for (const { name, summary } of COMMANDS) assert.match(summary, /^[A-Z].*\.$/, name);
});

test('backup, restore and db copy work from the command line', async (t: Ends) => {
  const folder = mkdtempSync(join(tmpdir(), 'oi-cli-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const url = (name: string) => `file:${join(folder, name)}`;
  const db = await openDb(url('a.sqlite'));
  await migrate(db);
  await write(db, ({ q }) => q.insertInto('points').values({ player: 'ann', points: 5 }).execute());
  const oi = (line: string, name: string) => run(line, { commands: [...COMMANDS], env: { DATABASE_URL: url(name) } });

  const saved = await oi(`backup ${folder}`, 'a.sqlite');
  assert.equal(saved.code, 0, saved.said);
  assert.match(saved.out, /oi-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.jsonl\.gz$/);
  await db.close();

  const restored = await oi(`restore ${saved.out}`, 'b.sqlite');
  assert.equal(restored.code, 0, restored.said);
  assert.match((await oi(`restore ${saved.out}`, 'b.sqlite')).said, /^The target is not empty/);
  assert.equal((await oi(`restore --force ${saved.out}`, 'b.sqlite')).code, 0);

  const copied = await oi(`db copy --from ${url('b.sqlite')} --to ${url('c.sqlite')}`, 'b.sqlite');
  assert.match(copied.out, /^Copied \d+ tables, 1 rows; counts and checksums are equal\.$/);
  assert.match((await oi(`db copy --from ${url('b.sqlite')}`, 'b.sqlite')).said, /needs --from URL and --to URL/);
  assert.match((await oi('backup x', 'no.sqlite')).said, /^There is no database file:/);
  assert.ok(!readdirSync(folder).some((name) => name.startsWith('no.sqlite')));
});
