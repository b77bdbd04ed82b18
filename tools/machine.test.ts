import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { chromiumWays, SAFE_FLAGS } from './machine/chromium.ts';
import { ffmpegWays } from './machine/ffmpeg.ts';
import { type Found, firstLine, type Look } from './machine/look.ts';
import { postgresWays } from './machine/postgres.ts';
import { unprivileged } from './machine/postgres-cluster.ts';
import { binariesPackage, copyBinaries, startNpmPostgres } from './machine/postgres-npm.ts';
import { findMachine, MissingOnMachine } from './machine.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oi-machine-'));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

/** A machine that has nothing but what a test gives it. */
function bare(has: Partial<Look> = {}): Look {
  return { env: {}, root: process.getuid?.() === 0, folders: [], postgresHosts: [], npm: false, ...has };
}

/** A folder for PATH with small shell programs in it. */
function pathWith(programs: Record<string, string>): string {
  const folder = temporary();
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
  return folder;
}

async function find(ways: typeof postgresWays, look: Look): Promise<Found | undefined> {
  for (const way of ways) {
    const found = await way(look);
    if (found) return found;
  }
  return undefined;
}

async function databases(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  await client.end();
  return rows.map((row) => row.datname);
}

test('what the environment names is taken as it is and told', async () => {
  const env = { TEST_DATABASE_URL: 'postgres://a@b/c', CHROMIUM_PATH: '/x/chromium', FFMPEG_PATH: '/x/ffmpeg' };
  const said: string[] = [];
  const machine = await findMachine((line) => said.push(line), bare({ env }));
  assert.deepEqual(machine.env, env);
  assert.deepEqual(said, ['PostgreSQL: TEST_DATABASE_URL', 'Chromium: CHROMIUM_PATH', 'ffmpeg: FFMPEG_PATH']);
  await machine.stop();
});

test('a machine that lacks something is told in one sentence how to get it', async () => {
  const env = { TEST_DATABASE_URL: 'postgres://a@b/c' };
  await assert.rejects(
    findMachine(() => {}, bare({ env })),
    (error) => error instanceof MissingOnMachine && /^No Chromium .*CHROMIUM_PATH.*\.$/.test(error.message),
  );
});

test('a running server gives a database of its own, which is dropped at the end', async () => {
  const cluster = await startNpmPostgres(unprivileged(bare().root));
  try {
    const { port, username, password } = new URL(cluster.url);
    const env = { PGPORT: port, PGUSER: username, PGPASSWORD: password };
    const found = await find(postgresWays, bare({ env, postgresHosts: ['127.0.0.1'] }));
    assert.match(found?.how ?? '', /^the machine's own server 18/);
    const name = new URL(found?.value ?? '').pathname.slice(1);
    assert.ok((await databases(found?.value ?? '')).includes(name));
    await found?.stop();
    assert.ok(!(await databases(cluster.url)).includes(name));
    const shut = { ...env, PGPASSWORD: 'wrong' };
    assert.equal(await find(postgresWays, bare({ env: shut, postgresHosts: ['127.0.0.1'] })), undefined);
  } finally {
    await cluster.stop();
  }
});

test('installed binaries are started in a temporary folder, as somebody who is not root', async () => {
  const folder = temporary();
  copyBinaries(binariesPackage(), folder);
  const found = await find(postgresWays, bare({ env: { PATH: join(folder, 'native', 'bin') } }));
  assert.match(found?.how ?? '', /^the machine's own PostgreSQL 18/);
  assert.ok((await databases(found?.value ?? '')).includes('postgres'));
  await found?.stop();
  await assert.rejects(databases(found?.value ?? ''), /ECONNREFUSED/);
});

test("npm's PostgreSQL gets the links and modes that its install script did not make", () => {
  const [from, to] = [temporary(), temporary()];
  for (const name of ['lib/libx.so.1.2', 'bin/initdb', 'bin/postgres', 'bin/pg_ctl']) {
    mkdirSync(dirname(join(from, 'native', name)), { recursive: true });
    writeFileSync(join(from, 'native', name), '', { mode: 0o644 });
  }
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
  writeFileSync(join(from, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  copyBinaries(from, to);
  assert.equal(readlinkSync(join(to, 'native/lib/libx.so.1')), 'libx.so.1.2');
  assert.ok(existsSync(join(to, 'native/lib/libx.so.1')));
  const program = join(to, 'native/bin/initdb');
  writeFileSync(program, '#!/bin/sh\necho fine\n');
  return firstLine(program, []).then((line) => assert.equal(line, 'fine'));
});

test("npm's PostgreSQL lowers Russian letters whatever locales the system has", async () => {
  const found = await find(postgresWays, bare({ npm: true }));
  const client = new pg.Client({ connectionString: found?.value });
  await client.connect();
  const { rows } = await client.query(`select lower('ЁЖ') as low`);
  await client.end();
  await found?.stop();
  assert.deepEqual(rows, [{ low: 'ёж' }]);
});

test("npm's Chromium unpacks itself and draws a page, where npm has one", async () => {
  const found = await find(chromiumWays, bare({ npm: true }));
  if (process.platform !== 'linux' || process.arch !== 'x64') return assert.equal(found, undefined);
  const browser = await chromium.launch({ executablePath: found?.value ?? '', args: [...SAFE_FLAGS] });
  const page = await browser.newPage();
  await page.goto('data:text/html,<p>up');
  assert.equal(await page.textContent('p'), 'up');
  await browser.close();
  await found?.stop();
  assert.ok(!existsSync(found?.value ?? ''));
});

test("npm's ffmpeg runs", async () => {
  const found = await find(ffmpegWays, bare({ npm: true }));
  assert.match((await firstLine(found?.value ?? '', ['-version'])) ?? '', /^ffmpeg version/);
});

test('a browser that only tells how to install a browser is passed over', async () => {
  const PATH = pathWith({ chromium: 'echo "try apt install chromium" >&2; exit 1', 'google-chrome': 'echo Chrome 1' });
  const found = await find(chromiumWays, bare({ env: { PATH } }));
  assert.equal(found?.value, join(PATH, 'google-chrome'));
});

test('Debian packages are installed on a throw-away machine as root, and never elsewhere', async () => {
  const PATH = pathWith({});
  const [log, ffmpeg] = [join(PATH, 'log'), join(PATH, 'ffmpeg')];
  const install = `if [ "$1" = install ]; then echo '#!/bin/sh\necho ffmpeg version 7' > ${ffmpeg}; /bin/chmod 755 ${ffmpeg}; fi`;
  writeFileSync(join(PATH, 'apt-get'), `#!/bin/sh\necho "$@" >> ${log}\n${install}\n`, { mode: 0o755 });
  for (const look of [bare({ env: { PATH }, root: true }), bare({ env: { PATH, CI: 'true' }, root: false })]) {
    assert.equal(await find(ffmpegWays, look), undefined);
    assert.ok(!existsSync(log));
  }
  const found = await find(ffmpegWays, bare({ env: { PATH, CI: 'true' }, root: true }));
  assert.equal(found?.value, ffmpeg);
  assert.equal(readFileSync(log, 'utf8'), 'update\ninstall -y --no-install-recommends ffmpeg\n');
});

test('when a package does not install, the next name is tried', async () => {
  const PATH = pathWith({});
  const log = join(PATH, 'log');
  const refuse = 'case "$*" in *headless-shell) exit 100;; esac';
  writeFileSync(join(PATH, 'apt-get'), `#!/bin/sh\necho "$@" >> ${log}\n${refuse}\n`, { mode: 0o755 });
  await find(chromiumWays, bare({ env: { PATH, CI: 'true' }, root: true }));
  const names = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').at(-1));
  assert.deepEqual(names, ['update', 'chromium-headless-shell', 'chromium', 'fonts-dejavu-core']);
});
