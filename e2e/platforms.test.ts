import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Host, HostLook } from '../packages/platforms/src/define.ts';
import { type FakeOptions, type FakeVk, fakeBridgeScript } from '../packages/platforms/src/vk/fake-bridge.ts';
import { signVkLaunch } from '../packages/platforms/src/vk/sign.ts';
import { verifyVkLaunch } from '../packages/platforms/src/vk/verify.ts';
import { verifyWebLaunch } from '../packages/platforms/src/web/verify.ts';
import { runNode } from '../tools/child.ts';
import { viteBuild } from '../tools/web-build.ts';
import { theBrowser } from './harness.ts';

/** What the test page leaves in its window. */
interface InPage {
  openHost(): Promise<Host>;
  pickHost(search: string): string;
  host: Host;
  fakeVk: FakeVk;
  looks: HostLook[];
  hides: boolean[];
  routes: string[];
}

const SECRET = 'shh';
const NOW = 1_764_000_000_000;
const RULES = { appId: '51', secret: SECRET, now: NOW, maxAgeMs: 3_600_000, maxSkewMs: 60_000 };
const PARAMS = {
  vk_app_id: '51',
  vk_user_id: '7',
  vk_language: 'ua',
  vk_platform: 'mobile_android',
  vk_access_token_settings: '',
  vk_ts: String(NOW / 1000),
};
const LAUNCH = signVkLaunch(PARAMS, SECRET);
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

const root = mkdtempSync(join(tmpdir(), 'oi-platforms-'));
const errors: string[] = [];
let server: Server;
let context: BrowserContext | undefined;
let origin: string;

before(async () => {
  const hosts = join(import.meta.dirname, '../packages/platforms/src/hosts.browser.ts');
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><title>Hosts</title><script type="module" src="/main.js"></script>',
  );
  writeFileSync(
    join(root, 'main.js'),
    `import { openHost, pickHost } from ${JSON.stringify(hosts)};
     Object.assign(window, { openHost, pickHost, looks: [], hides: [], routes: [] });`,
  );
  // Without the builder's own preloading, so that what is weighed is ours.
  writeFileSync(join(root, 'vite.config.mjs'), 'export default { build: { modulePreload: false } };');
  const { signal } = new AbortController();
  const built = await runNode(viteBuild('--logLevel', 'error'), { cwd: root, signal, print: 'keep' });
  assert.equal(built.code, 0, built.output);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    if (path === '/around') {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Around</title><iframe src="/?${LAUNCH}"></iframe>`);
      return;
    }
    try {
      const file = path === '/' ? '/index.html' : path;
      response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain');
      response.end(readFileSync(join(root, 'dist', file)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

afterEach(async () => {
  await context?.close();
  assert.deepEqual(errors.splice(0), [], 'the page threw nothing');
});

/** Opens a fresh browser at an address, with or without a fake VK in it. */
async function open(
  address: string,
  fake?: FakeOptions,
  more: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  context = await (await theBrowser()).newContext(more);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  if (fake) await page.addInitScript({ content: fakeBridgeScript(fake) });
  await page.goto(origin + address);
  return page;
}

/** Runs a function in the page, with its window. */
function inPage<T>(page: Pick<Page, 'evaluate'>, run: (window: InPage) => T | Promise<T>): Promise<T> {
  return page.evaluate(`(${run})(window)`) as Promise<T>;
}

/** Opens the host and starts it, noting all that it calls back. */
function startHost(page: Pick<Page, 'evaluate'>): Promise<HostLook> {
  return inPage(page, async (window) => {
    window.host = await window.openHost();
    window.host.onLook((look) => window.looks.push(look));
    window.host.onHidden((hidden) => window.hides.push(hidden));
    window.host.onRoute((route) => window.routes.push(route));
    return window.host.start();
  });
}

async function openVk(fake: FakeOptions = {}, address = `/?${LAUNCH}`): Promise<Page> {
  const page = await open(address, fake);
  await startHost(page);
  return page;
}

const callsOf = (page: Page, method: string) =>
  inPage(page, (window) => window.fakeVk.calls).then((calls) =>
    calls.filter((call) => call.method === method).map(({ props }) => props),
  );

test('the host is picked from the address alone', async () => {
  const page = await open('/');
  const picked = await inPage(page, (window) =>
    ['', '?a=1', '?vk_app_id=1', '?sign=1', '?q=1&vk_app_id=1&sign=a', '#vk_app_id=1&sign=a'].map(window.pickHost),
  );
  assert.deepEqual(picked, ['web', 'web', 'web', 'web', 'vk', 'web']);
});

test('a plain page loads nothing of VK, and VK nothing of the plain page', async () => {
  const loadedAt = async (address: string) => {
    const page = await open(address, {});
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await startHost(page);
    const code = await Promise.all(urls.map((url) => fetch(url).then((response) => response.text())));
    await context?.close();
    return code.join('');
  };
  const plain = await loadedAt('/');
  assert.match(plain, /oi-guest/);
  assert.doesNotMatch(plain, /VKWebApp/);
  const vk = await loadedAt(`/?${LAUNCH}`);
  assert.match(vk, /VKWebAppInit/);
  assert.doesNotMatch(vk, /oi-guest/);
});

test('the chunks stay small: VK with its bridge under 6 kB, the plain page under 1.5 kB, the pick under 1.5 kB', (t) => {
  const assets = join(root, 'dist/assets');
  const total = { vk: 0, web: 0, shared: 0 };
  for (const file of readdirSync(assets)) {
    const code = readFileSync(join(assets, file));
    const part = code.includes('VKWebAppInit') ? 'vk' : code.includes('oi-guest') ? 'web' : 'shared';
    total[part] += gzipSync(code).length;
  }
  t.diagnostic(JSON.stringify(total));
  assert.ok(total.vk > 0 && total.vk < 6000, `vk ${total.vk}`);
  assert.ok(total.web > 0 && total.web < 1500, `web ${total.web}`);
  assert.ok(total.shared > 0 && total.shared < 1500, `shared ${total.shared}`);
});

test('web: a guest stays the same after a reload, and another browser is another guest', async () => {
  const page = await open('/');
  await startHost(page);
  const launch = await inPage(page, (window) => window.host.launch(false));
  const launched = verifyWebLaunch(launch, RULES);
  assert.ok(launched.ok && !launched.verified);
  await page.reload();
  await startHost(page);
  assert.equal(await inPage(page, (window) => window.host.launch(true)), launch);
  await context?.close();
  const other = await open('/');
  await startHost(other);
  assert.notEqual(await inPage(other, (window) => window.host.launch(false)), launch);
});

test('web: with storage shut the guest lasts as long as the page; a spoilt id is made anew', async () => {
  const page = await open('/');
  await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('shut'); } })");
  await page.reload();
  await startHost(page);
  const launch = await inPage(page, (window) => window.host.launch(false));
  assert.ok(verifyWebLaunch(launch, RULES).ok);
  assert.equal(await inPage(page, (window) => window.host.launch(true)), launch);

  await context?.close();
  const spoilt = await open('/');
  await spoilt.evaluate("localStorage.setItem('oi-guest', 'x')");
  await startHost(spoilt);
  assert.ok(verifyWebLaunch(await inPage(spoilt, (window) => window.host.launch(false)), RULES).ok);
});

test('web: theme and language come from the browser, and a change of theme is told until one stops listening', async () => {
  const page = await open('/', undefined, { colorScheme: 'dark', locale: 'en-GB' });
  const look = await startHost(page);
  assert.deepEqual(look, { theme: 'dark', language: 'en-GB', insets: { top: 0, right: 0, bottom: 0, left: 0 } });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForFunction('looks.length === 1');
  assert.equal((await inPage(page, (window) => window.looks))[0]?.theme, 'light');
});

test('web: sharing uses the share sheet, copies where there is none, and is nothing when the player changes their mind', async () => {
  const page = await open('/');
  await page.addInitScript(`
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });
    navigator.share = async () => { if (window.refusal) throw new DOMException('', window.refusal); };
  `);
  await page.reload();
  await startHost(page);
  const share = () => inPage(page, (window) => window.host.share('https://example.org/a'));
  assert.equal(await share(), 'shared');
  await page.evaluate("window.refusal = 'AbortError'");
  assert.equal(await share(), undefined);
  await page.evaluate("window.refusal = 'NotAllowedError'");
  assert.equal(await share(), 'copied');
  assert.equal(await page.evaluate('window.copied'), 'https://example.org/a');
});

test('vk: the app says that it is up once and first, and gets colours, language and insets', async () => {
  const page = await open(`/?${LAUNCH}`, { appearance: 'dark', insets: { top: 44, right: 0, bottom: 20, left: 0 } });
  const look = await startHost(page);
  assert.equal(look.theme, 'dark');
  assert.equal(look.language, 'uk');
  await page.waitForFunction('looks.at(-1)?.insets.top === 44');
  await inPage(page, (window) => window.host.start());
  assert.equal((await callsOf(page, 'VKWebAppInit')).length, 1);
  const methods = await inPage(page, (window) => window.fakeVk.calls.map(({ method }) => method));
  assert.deepEqual(methods, ['VKWebAppInit', 'VKWebAppGetConfig']);
  assert.deepEqual(await inPage(page, (window) => [window.host.key, window.host.can]), [
    'vk',
    { share: true, haptics: true, capsule: true },
  ]);
});

for (const client of ['android', 'iphone', 'web'] as const) {
  test(`vk: the ${client} client is understood through its own door`, async () => {
    const page = await open(`/?${LAUNCH}`, {
      client,
      appearance: 'dark',
      insets: { top: 47, right: 0, bottom: 34, left: 0 },
    });
    assert.equal((await startHost(page)).theme, 'dark');
    await inPage(page, (window) => window.fakeVk.setTheme('light'));
    await page.waitForFunction("looks.at(-1)?.theme === 'light'");
    if (client !== 'web') await page.waitForFunction('looks.at(-1)?.insets.top === 47');
    assert.equal(await inPage(page, (window) => window.host.share('https://vk.com/app51')), 'shared');
    assert.equal(await inPage(page, (window) => window.host.can.haptics), client !== 'web');
  });
}

test('vk: the app works in a frame inside the page of VK', async () => {
  const page = await open('/around', { client: 'web', appearance: 'dark' });
  const frame = page.frames()[1];
  assert.ok(frame);
  await frame.waitForFunction('window.openHost');
  assert.equal((await startHost(frame)).theme, 'dark');
  assert.ok((await callsOf(page, 'VKWebAppInit')).length > 0);
});

test('vk: the launch is the address as it was, and the server believes it', async () => {
  const page = await openVk({}, `/?${LAUNCH}&utm=1#quizzes/metal`);
  await page.evaluate("history.replaceState(null, '', '/elsewhere')");
  const launch = await inPage(page, (window) => window.host.launch(false));
  assert.equal(launch, `${LAUNCH}&utm=1`);
  assert.deepEqual(verifyVkLaunch(launch, RULES), { ok: true, id: '7', verified: true, language: 'uk' });
  assert.equal(await inPage(page, (window) => window.host.route), '/quizzes/metal');
});

test('vk: a fresh launch is asked of VK, and verifies', async () => {
  const fresh = signVkLaunch({ ...PARAMS, vk_ts: String(NOW / 1000 + 30) }, SECRET);
  const page = await openVk({ launch: fresh });
  const launch = await inPage(page, (window) => window.host.launch(true));
  assert.notEqual(launch, LAUNCH);
  assert.ok(verifyVkLaunch(launch, RULES).ok);
});

test('vk: a launch of another player, slipped into the bridge, is not taken', async () => {
  const page = await openVk({ launch: signVkLaunch({ ...PARAMS, vk_user_id: '8' }, SECRET) });
  assert.equal(await inPage(page, (window) => window.host.launch(true)), LAUNCH);
});

test('vk: a refused or hanging call falls back in time', async () => {
  const page = await open(
    `/?${LAUNCH}`,
    { hang: ['VKWebAppInit', 'VKWebAppGetConfig', 'VKWebAppGetLaunchParams'] },
    { colorScheme: 'dark' },
  );
  const begun = Date.now();
  assert.equal((await startHost(page)).theme, 'dark', 'the theme of the browser itself');
  assert.equal(await inPage(page, (window) => window.host.launch(true)), LAUNCH);
  assert.ok(Date.now() - begun < 8000);
  await inPage(page, (window) => {
    window.fakeVk.mend('VKWebAppGetLaunchParams');
    window.fakeVk.refuse('VKWebAppGetLaunchParams', 1);
  });
  assert.equal(await inPage(page, (window) => window.host.launch(true)), LAUNCH);
});

test('vk: with its parameters but no VK around, the app starts all the same', async () => {
  const page = await open(`/?${LAUNCH}`);
  const look = await startHost(page);
  assert.deepEqual(look, { theme: 'light', language: 'uk', insets: { top: 0, right: 0, bottom: 0, left: 0 } });
  await inPage(page, (window) => {
    window.host.at('/videos', true);
    window.host.haptic('success');
  });
  assert.equal(await inPage(page, (window) => window.host.launch(true)), LAUNCH);
});

test('vk: colours that come late are told when they come', async () => {
  const page = await open(`/?${LAUNCH}`, { appearance: 'dark', delayMs: 1500 });
  assert.equal((await startHost(page)).theme, 'light');
  await page.waitForFunction("looks.at(-1)?.theme === 'dark'");
});

test('vk: hiding and restoring are told once each', async () => {
  const page = await openVk();
  await inPage(page, ({ fakeVk }) => {
    for (const step of [fakeVk.hide, fakeVk.hide, fakeVk.restore, fakeVk.restore, fakeVk.hide]) step();
  });
  assert.deepEqual(await inPage(page, (window) => window.hides), [true, false, true]);
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  assert.deepEqual(
    await inPage(page, (window) => window.hides),
    [true, false, true, false],
    'a lost restore is made good',
  );
});

test('vk: our place is told to VK once, and a link opened meanwhile is told to us', async () => {
  const page = await openVk({}, `/?${LAUNCH}#/quizzes/metal`);
  await inPage(page, ({ host, fakeVk }) => {
    host.at('/quizzes/metal', false);
    host.at('/videos', true);
    host.at('/videos', true);
    fakeVk.openFragment('/videos');
    fakeVk.openFragment('games/pairs');
    fakeVk.openFragment('//evil.example');
    fakeVk.openFragment('javascript:alert(1)');
    fakeVk.send('VKWebAppLocationChanged', { location: '/quizzes/metal' });
  });
  assert.deepEqual(await inPage(page, (window) => window.routes), ['/games/pairs', '/evil.example']);
  assert.deepEqual(await callsOf(page, 'VKWebAppSetLocation'), [{ location: '/videos', replace_state: true }]);
  assert.deepEqual(await callsOf(page, 'VKWebAppSetSwipeSettings'), [{ history: false }, { history: true }]);
});

test('vk: knocks go out in the apps and nowhere else', async () => {
  const page = await openVk();
  await inPage(page, ({ host }) => {
    for (const kind of ['success', 'error', 'light', 'medium'] as const) host.haptic(kind);
  });
  assert.deepEqual(await callsOf(page, 'VKWebAppTapticNotificationOccurred'), [{ type: 'success' }, { type: 'error' }]);
  assert.deepEqual(await callsOf(page, 'VKWebAppTapticImpactOccurred'), [{ style: 'light' }, { style: 'medium' }]);
  await context?.close();
  const web = await openVk({ client: 'web' });
  await inPage(web, ({ host }) => host.haptic('success'));
  const methods = await inPage(web, (window) => window.fakeVk.calls.map(({ method }) => method));
  assert.ok(!methods.some((method) => method.includes('Taptic')), `${methods}`);
});

test('vk: a double tap on share opens one box', async () => {
  const page = await openVk({ delayMs: 50 });
  const outcomes = await inPage(page, ({ host }) =>
    Promise.all([host.share('https://vk.com/app51#a'), host.share('https://vk.com/app51#a')]),
  );
  assert.deepEqual(outcomes, ['shared', 'shared']);
  assert.deepEqual(await callsOf(page, 'VKWebAppShare'), [{ link: 'https://vk.com/app51#a' }]);
});

test('vk: a player who closes the box has not shared; a client that cannot share copies', async () => {
  const page = await openVk({ refuse: { VKWebAppShare: 4 } });
  assert.equal(await inPage(page, ({ host }) => host.share('https://vk.com/app51')), undefined);
  await context?.close();
  const old = await openVk({ refuse: { VKWebAppShare: 6 } });
  assert.equal(await inPage(old, ({ host }) => host.share('https://vk.com/app51')), 'copied');
  assert.deepEqual(await callsOf(old, 'VKWebAppCopyText'), [{ text: 'https://vk.com/app51' }]);
});

test('vk: a share that never answers ends, and the button works again before that', async () => {
  context = await (await theBrowser()).newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.addInitScript({ content: fakeBridgeScript({ hang: ['VKWebAppShare'] }) });
  await page.goto(`${origin}/?${LAUNCH}`);
  await startHost(page);
  await page.evaluate("window.first = host.share('https://vk.com/app51'); 0");
  await page.clock.runFor(2000);
  await page.evaluate("window.second = host.share('https://vk.com/app51'); 0");
  assert.equal((await callsOf(page, 'VKWebAppShare')).length, 2);
  await page.clock.runFor(61_000);
  assert.deepEqual(await page.evaluate('Promise.all([first, second])'), [undefined, undefined]);
});

test('vk: forged messages of any form change no identity and break nothing', async () => {
  const page = await openVk({ client: 'web' });
  await page.evaluate(`
    for (const message of [null, 1, 'text', {}, { type: 'VKWebAppUpdateConfig' }, { type: 'VKWebAppUpdateConfig', data: 5 },
      { type: 'VKWebAppUpdateInsets', data: { insets: { top: 1e9 } } }, { type: 'VKWebAppChangeFragment' },
      { type: 'VKWebAppChangeFragment', data: null }, { type: 'VKWebAppGetLaunchParamsResult', data: { vk_user_id: 8 } }])
      window.postMessage(message, '*');
  `);
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
  assert.equal(
    await inPage(page, ({ host }) => host.launch(true)).then((launch) => new URLSearchParams(launch).get('vk_user_id')),
    '7',
  );
  const look = await inPage(page, (window) => window.host.start());
  assert.equal(look.insets.top, 0);
  assert.deepEqual(await inPage(page, (window) => window.routes), []);
});

test('the fake keeps its storage over a reload and cuts a value at 4 096 bytes, as VK does', async () => {
  const page = await openVk();
  const store =
    "AndroidBridge.VKWebAppStorageSet(JSON.stringify({ key: 'a', value: 'я'.repeat(3000), request_id: 1 }))";
  await page.evaluate(
    `${store}; AndroidBridge.VKWebAppStorageSet(JSON.stringify({ key: 'a b', value: '', request_id: 2 }))`,
  );
  await page.waitForFunction('fakeVk.storage.a');
  await page.reload();
  assert.deepEqual(
    await inPage(page, ({ fakeVk }) => Object.entries(fakeVk.storage).map(([key, { length }]) => [key, length])),
    [['a', 2048]],
  );
});
