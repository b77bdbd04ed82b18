import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ru } from '../apps/web/src/staff/words/ru.ts';
import { type OpenedPage, openPage, startServer, type TestServer } from './harness.ts';
import { oi } from './steps/oi.ts';
import { until } from './steps/until.ts';

const PASSWORD = 'seven-turns-of-the-lathe';

let server: TestServer;
let opened: OpenedPage;
before(async () => {
  server = await startServer({ LOG_LEVEL: 'warn' });
});
after(() => server?.stop());
afterEach(() => opened?.close());

async function open(url: string): Promise<Page> {
  opened = await openPage({ url, width: 1024, height: 768, theme: 'light' });
  return opened.page;
}

const heading = (page: Page, key: keyof typeof ru) => page.getByRole('heading', { level: 1, name: ru[key] });
const press = (page: Page, key: keyof typeof ru) => page.getByRole('button', { name: ru[key], exact: true }).click();

async function setPassword(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: ru['set.password'] }).fill(PASSWORD);
  await press(page, 'set.do');
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: ru['in.name'] }).fill(name);
  await page.getByRole('textbox', { name: ru['in.password'] }).fill(password);
  await press(page, 'in.do');
}

test('an owner comes in by a one-time link, stays in over a reload, reads the audit log and goes out', async () => {
  const page = await open(await oi(server, 'staff', 'add', 'Мастер', '--role', 'owner'));
  await setPassword(page);
  await heading(page, 'page.me').waitFor();
  await page.getByText('Мастер', { exact: true }).waitFor();
  assert.doesNotMatch(page.url(), /link=/);
  await page.reload();
  await heading(page, 'page.me').waitFor();
  await page.getByRole('link', { name: ru['page.audit'] }).click();
  await heading(page, 'page.audit').waitFor();
  const log = page.getByRole('list', { name: ru['audit.list'] });
  for (const action of ['action.staff-added', 'action.password-set'] as const)
    await log.getByText(ru[action]).waitFor();
  await page.getByRole('link', { name: ru['page.me'] }).click();
  await press(page, 'out.do');
  await heading(page, 'in.title').waitFor();
  assert.deepEqual(opened.problems, []);
  await page.goto(`${server.url}/staff/audit`);
  await heading(page, 'in.title').waitFor();
  assert.equal((await page.request.get(`${server.url}/api/staff/audit`)).status(), 401);
});

test('a link works once', async () => {
  const link = await oi(server, 'staff', 'add', 'Подмастерье', '--role', 'editor');
  const page = await open(link);
  await setPassword(page);
  await heading(page, 'page.me').waitFor();
  await opened.close();
  const again = await open(link);
  await setPassword(again);
  await again.getByRole('alert').filter({ hasText: ru['fault.link-used'] }).waitFor();
  await press(again, 'in.title');
  await heading(again, 'in.title').waitFor();
});

test('a wrong password is refused and the right one is not', async () => {
  const page = await open(await oi(server, 'staff', 'add', 'Контролёр', '--role', 'analyst'));
  await setPassword(page);
  await heading(page, 'page.me').waitFor();
  await press(page, 'out.do');
  await heading(page, 'in.title').waitFor();
  await signIn(page, 'Контролёр', 'not-the-password');
  await page.getByRole('alert').filter({ hasText: ru['fault.wrong-password'] }).waitFor();
  await signIn(page, 'Контролёр', PASSWORD);
  await heading(page, 'page.me').waitFor();
});

test('only an owner sees the audit log', async () => {
  const page = await open(await oi(server, 'staff', 'add', 'Редактор', '--role', 'editor'));
  await setPassword(page);
  await heading(page, 'page.me').waitFor();
  assert.equal(await page.getByRole('link', { name: ru['page.audit'] }).count(), 0);
  await page.goto(`${server.url}/staff/audit`);
  await heading(page, 'app.missing').waitFor();
  assert.equal((await page.request.get(`${server.url}/api/staff/audit`)).status(), 403);
});

test('a session that was ended elsewhere ends here too', async () => {
  const page = await open(await oi(server, 'staff', 'add', 'Сторож', '--role', 'owner'));
  await setPassword(page);
  await heading(page, 'page.me').waitFor();
  await oi(server, 'staff', 'disable', 'Сторож');
  await page.getByRole('link', { name: ru['page.audit'] }).click();
  await until('the door is shut', () => heading(page, 'in.title').count());
});
