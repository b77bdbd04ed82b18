import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { verifyVkLaunch } from '@oi/platforms/vk/verify.ts';
import { COMMANDS } from './commands.ts';
import { runCommandLine } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'oi-staff-'));
after(() => rmSync(folder, { recursive: true }));

async function oi(words: readonly string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const said: string[] = [];
  const code = await runCommandLine(words, COMMANDS, {
    env: { DATA_DIR: folder, ...env },
    out: (line) => out.push(line),
    say: (line) => said.push(line),
  });
  return { code, out: out.join('\n'), said: said.join('\n') };
}

test('a member is added, gets a link, is listed, and is disabled', async () => {
  const added = await oi(['staff', 'add', 'Анна Иванова', '--role', 'editor']);
  assert.equal(added.code, 0);
  assert.match(added.out, /^http:\/\/localhost:8080\/staff#link=[\w-]{43}$/);
  assert.equal((await oi(['staff', 'list'])).out, 'Анна Иванова\teditor\tno password yet');

  const again = await oi(['staff', 'add', 'анна иванова', '--role', 'owner']);
  assert.equal(again.code, 1);
  assert.match(again.said, /already/);

  const link = await oi(['staff', 'link', 'Анна Иванова'], { PUBLIC_URL: 'https://industry.example' });
  assert.match(link.out, /^https:\/\/industry\.example\/staff#link=[\w-]{43}$/);

  assert.equal((await oi(['staff', 'disable', 'Анна Иванова'])).code, 0);
  assert.equal((await oi(['staff', 'list'])).out, 'Анна Иванова\teditor\tdisabled');
  assert.equal((await oi(['staff', 'disable', 'Анна Иванова'])).code, 1);
  assert.equal((await oi(['staff', 'link', 'Анна Иванова'])).code, 1);
});

test('a role that is not there and a name that is none are each told in a sentence', async () => {
  const sentence = 'oi staff add needs --role with one of editor, moderator, analyst, owner.';
  assert.deepEqual(await oi(['staff', 'add', 'Пётр', '--role', 'king']), { code: 1, out: '', said: sentence });
  assert.deepEqual(await oi(['staff', 'add', 'Пётр']), { code: 1, out: '', said: sentence });
  assert.equal((await oi(['staff', 'add', '\u0007\u0007', '--role', 'owner'])).said, 'A name has 2 to 60 letters.');
});

test('a launch for trying is one that the server accepts', async () => {
  const env = { VK_APP_ID: '6736218', VK_SECRET: 'wvl68m4dR1UpLrVRli' };
  const { out } = await oi(['launch', 'vk', '--user', '494075', '--url', 'http://127.0.0.1:9000/'], env);
  const [base, launch = ''] = out.split('/?');
  assert.equal(base, 'http://127.0.0.1:9000');
  const rules = { appId: env.VK_APP_ID, secret: env.VK_SECRET, now: Date.now(), maxAgeMs: 60_000, maxSkewMs: 60_000 };
  assert.deepEqual(verifyVkLaunch(launch, rules), { ok: true, id: '494075', verified: true, language: 'ru' });
});

test('without the app of VK the command says how to set it', async () => {
  const { code, said } = await oi(['launch', 'vk']);
  assert.equal(code, 1);
  assert.match(said, /^VK_APP_ID and VK_SECRET are not set\. For trying, any will do/);
  assert.equal((await oi(['launch', 'vk', '--user', 'me'], { VK_APP_ID: '1', VK_SECRET: 's' })).code, 1);
});
