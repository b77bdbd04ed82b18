import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { axe, openPage, startServer } from './harness.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/good': '<main><h1>Good</h1></main>',
  '/bad':
    '<main><h1>Bad</h1><img src="http://foreign.invalid/a.png"></main>' +
    '<script>console.error("oh");setTimeout(() => { throw new Error("boom"); });fetch("/missing")</script>',
};

const server = createServer((request, reply) => {
  const body = PAGES[request.url ?? ''];
  reply.writeHead(body ? 200 : 404, { 'content-type': 'text/html' });
  reply.end(`<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${body ?? ''}</html>`);
});
let origin = '';
before(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});

test('a good page has no problems and no violations', async () => {
  const { page, problems, close } = await openPage({ url: `${origin}/good`, width: 390, height: 844, theme: 'dark' });
  assert.deepEqual(await axe(page), []);
  assert.equal(await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"), true);
  assert.deepEqual(problems, []);
  await close();
});

test('console errors, exceptions, failed requests, foreign hosts and violations are all told', async () => {
  const { page, problems, close } = await openPage({ url: `${origin}/bad`, width: 1024, height: 768, theme: 'light' });
  await page.waitForLoadState('networkidle');
  const told = problems.join('\n');
  for (const part of [
    /^console: oh /m,
    /^exception: boom$/m,
    /^request: GET .*a\.png /m,
    /^foreign host: /m,
    /404.*missing/,
  ]) {
    assert.match(told, part);
  }
  assert.match((await axe(page)).join('\n'), /^image-alt \(critical\): .* at img$/m);
  await close();
});

test('a server that does not come up is told in its own words', async () => {
  await assert.rejects(startServer({ PORT: 'no port' }), /did not come up\. It said:\n./);
});
