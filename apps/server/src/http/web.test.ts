import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fastify } from 'fastify';
import { refuseErrors } from './errors.ts';
import { secureHeaders } from './headers.ts';
import { webRoutes } from './web.ts';
import { readWebBuild } from './web-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'oi-web-'));
after(() => rmSync(folder, { recursive: true }));
const dist = join(folder, 'dist');
const THEME = "document.documentElement.className = 'dark';";
mkdirSync(join(dist, 'assets'), { recursive: true });
mkdirSync(join(dist, '.vite'));
writeFileSync(join(folder, 'private.txt'), 'private');
writeFileSync(join(dist, '.vite/manifest.json'), '{}');
writeFileSync(join(dist, '.sources'), 'hash');
writeFileSync(
  join(dist, 'index.html'),
  `<script>${THEME}</script><script type="module" src="/assets/a-1.js"></script>`,
);
writeFileSync(join(dist, 'staff.html'), '<script type="module" src="/assets/a-1.js"></script>');
writeFileSync(join(dist, 'assets/a-1.js'), 'plain');
writeFileSync(join(dist, 'assets/a-1.js.br'), brotliCompressSync('plain'));
writeFileSync(join(dist, 'assets/a-1.js.gz'), gzipSync('plain'));
writeFileSync(join(dist, 'icon.svg'), '<svg/>');

function serve(build: string) {
  const app = fastify();
  secureHeaders(app, 'https://industry.example');
  refuseErrors(app);
  webRoutes(app, readWebBuild(build));
  return app;
}
const app = serve(dist);
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

const HOSTS =
  "'self' https://vk.com https://*.vk.com https://vk.ru https://*.vk.ru https://ok.ru https://*.ok.ru " +
  'https://web.telegram.org https://*.telegram.org https://max.ru https://*.max.ru';

test('the player may be shown by its hosts, runs only our scripts and the one inline script, and sends no address on', async () => {
  const { headers } = await get('/');
  const {
    'content-security-policy': policy,
    date: _,
    'content-length': __,
    etag,
    'last-modified': at,
    ...others
  } = headers;
  assert.ok(etag && at);
  const hash = createHash('sha256').update(THEME).digest('base64');
  assert.deepEqual(String(policy).split(';'), [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    `frame-ancestors ${HOSTS}`,
  ]);
  assert.deepEqual(others, {
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), ' +
      'microphone=(), midi=(), payment=(), usb=(), autoplay=(self), fullscreen=(self)',
    'strict-transport-security': 'max-age=31536000',
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
    vary: 'accept-encoding',
    'content-type': 'text/html; charset=utf-8',
    connection: 'keep-alive',
  });
});

test('the staff shell is shown by nobody else and runs no inline script', async () => {
  for (const url of ['/staff', '/staff/audit']) {
    const { headers } = await get(url);
    assert.match(String(headers['content-security-policy']), /script-src 'self';frame-ancestors 'none'$/);
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
  }
});

test('what is no page may be neither framed nor run', async () => {
  const { 'content-security-policy': policy, ...headers } = (await get('/api/nothing')).headers;
  assert.equal(policy, "default-src 'none';frame-ancestors 'none'");
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['strict-transport-security'], 'max-age=31536000');
  assert.equal(headers['cache-control'], 'no-store');
});

test('an address that could be a screen is the player, whatever launched it', async () => {
  for (const url of ['/', '/quizzes/metal', '/?vk_user_id=1&sign=x', '/games/', '/assets/']) {
    assert.equal((await get(url)).headers['content-type'], 'text/html; charset=utf-8', url);
  }
});

test('hashed files are kept for ever and others are not', async () => {
  assert.match(String((await get('/assets/a-1.js')).headers['cache-control']), /immutable/);
  assert.equal((await get('/icon.svg')).headers['cache-control'], 'public, max-age=86400');
});

test('the browser gets the smallest form that it takes', async () => {
  const encoding = async (accept: string) =>
    (await get('/assets/a-1.js', { 'accept-encoding': accept })).headers['content-encoding'];
  assert.equal(await encoding('gzip, deflate, br'), 'br');
  assert.equal(await encoding('gzip;q=0.5'), 'gzip');
  assert.equal(await encoding('br;q=0, gzip'), 'gzip');
  assert.equal(await encoding('identity'), undefined);
  assert.equal((await get('/assets/a-1.js')).body, 'plain');
});

test('what the browser has already is not sent again', async () => {
  const { etag } = (await get('/')).headers;
  const again = await get('/', { 'if-none-match': String(etag) });
  assert.equal(again.statusCode, 304);
  assert.equal(again.body, '');
});

test('HEAD tells what GET would send', async () => {
  const { headers, body } = await app.inject({ method: 'HEAD', url: '/assets/a-1.js' });
  assert.deepEqual(
    [headers['content-length'], headers['content-type'], body],
    ['5', 'application/javascript; charset=utf-8', ''],
  );
});

test('without a build the page says in one sentence what to run', async () => {
  const reply = await serve(join(folder, 'nothing')).inject('/');
  assert.equal(reply.statusCode, 503);
  assert.match(reply.body, /^The pages are not built yet: start with "npm start"/);
});

test('no path leads out of the build, nor to what only the builder needs', async (t) => {
  // Over a real port, since tools for tests tidy an address before they send it.
  await app.listen({ port: 0, host: '127.0.0.1' });
  t.after(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  for (const url of [
    '/../private.txt',
    '/%2e%2e/private.txt',
    '/assets/..%2f..%2fprivate.txt',
    '/assets\\..\\..\\private.txt',
    '/.vite/manifest.json',
    '/.sources',
    '/assets/a%2d1.js',
    '/assets/gone.js',
    '/assets/a-1.js.br',
    '/index.html',
    '/staff.html',
    '//etc/passwd.txt',
    '/api/nothing',
    '/content/x',
    '/media/x',
  ]) {
    const asked = httpGet({ port, path: url, agent: false });
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    assert.equal(reply.statusCode, 404, url);
    assert.deepEqual(await new Response(reply).json(), { error: 'not-found' });
  }
});
