import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { SAFE_FLAGS } from '../tools/machine/chromium.ts';

export { startServer, type TestServer } from './server.ts';

/** How a page is opened. */
export interface PageOptions {
  url: string;
  /** The size of the screen in CSS pixels; up to 600 wide it is a phone with touch. */
  width: number;
  height: number;
  theme: 'light' | 'dark';
  /** What is done to the page before it goes to its address. */
  prepare?: (page: Page) => Promise<unknown>;
  /** What else the browser is told. */
  context?: BrowserContextOptions;
}

/** Longer than this no step of a test waits, however busy the machine is. */
const PATIENCE_MS = 20_000;
/** Nothing asked for as long as this: the page has come to rest. */
const REST_MS = 120;

/** A page, and everything that went wrong on it so far. */
export interface OpenedPage {
  page: Page;
  /**
   * Console errors, exceptions, failed requests and requests to anybody but the page's own server, in words. A test
   * ends with `assert.deepEqual(problems, [])`.
   */
  problems: string[];
  /** Waits until the page has asked for nothing new for a moment; clips may go on loading. */
  atRest: () => Promise<void>;
  close: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

/** Gives the browser of this test file: started at the first call, closed after the last test. */
export function theBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH;
  if (!path) throw new Error('CHROMIUM_PATH is not set: run the tests by "npm test -- e2e", which finds a browser');
  browser ??= chromium.launch({ executablePath: path, args: [...SAFE_FLAGS] });
  return browser;
}

/** Opens a page in a context of its own (nothing is stored in common with others) and waits until it has loaded. */
export async function openPage({
  url,
  width,
  height,
  theme,
  prepare,
  context: more,
}: PageOptions): Promise<OpenedPage> {
  const isPhone = width <= 600;
  const context = await (await theBrowser()).newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: 'ru-RU',
    isMobile: isPhone,
    hasTouch: isPhone,
    ...more,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await prepare?.(page);
  const problems = watchProblems(page, new URL(url).origin);
  const atRest = watchRest(page);
  await page.goto(url);
  return { page, problems, atRest, close: () => context.close() };
}

function watchRest(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let since = Date.now();
  const end = (request: Request) => {
    open.delete(request);
    since = Date.now();
  };
  page.on('request', (request) => {
    if (request.resourceType() !== 'media') open.add(request);
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    const deadline = Date.now() + PATIENCE_MS;
    since = Date.now();
    while (open.size > 0 || Date.now() - since < REST_MS) {
      if (Date.now() > deadline) throw new Error(`Still loading: ${[...open].map((one) => one.url()).join(', ')}`);
      await sleep(REST_MS / 4);
    }
  };
}

function watchProblems(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^(https?|wss?):$/.test(asked.protocol) && asked.host !== new URL(origin).host) {
      problems.push(`foreign host: ${request.method()} ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'no reason given';
    // A page that is left, or a video that is sought in, gives up what it no longer needs.
    if (why !== 'net::ERR_ABORTED') problems.push(`request: ${request.method()} ${request.url()} ${why}`);
  });
  return problems;
}

/**
 * Checks a page as it stands with axe and gives its violations in short words, an empty list when there are none.
 *
 * @param rules only these of axe's rules; all of them unless told
 */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(' '));
    const more = nodes.length > places.length ? ` and ${nodes.length - places.length} more` : '';
    return `${id} (${impact}): ${help} at ${places.join(', ')}${more}`;
  });
}
