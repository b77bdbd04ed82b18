import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPlayer } from './steps/player.ts';
import { startWorld } from './steps/world.ts';

/** Budgets of the first screen before anybody scrolls, in bytes on the wire. */
const BUDGETS = { code: 60_000, pictures: 40_000, data: 8_000 };

type Kind = keyof typeof BUDGETS;

function kindOf(path: string): Kind {
  if (/^\/(api|content)\//.test(path)) return 'data';
  return /^\/(media|fonts)\//.test(path) ? 'pictures' : 'code';
}

/** Counts the bodies that the browser receives, as they come over the wire. */
async function weigh(page: Page, weights: Record<Kind, number>, seen: string[]): Promise<void> {
  const network = await page.context().newCDPSession(page);
  const paths = new Map<string, string>();
  const headers = new Map<string, number>();
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (!/^https?:/.test(response.url)) return;
    paths.set(requestId, new URL(response.url).pathname);
    headers.set(requestId, response.encodedDataLength);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId);
    if (path === undefined) return;
    const bytes = encodedDataLength - (headers.get(requestId) ?? 0);
    weights[kindOf(path)] += bytes;
    seen.push(`${bytes} ${path}`);
  });
  await network.send('Network.enable');
}

test('the first screen of a phone stays within its budgets of code, pictures and data', async () => {
  const world = await startWorld();
  const weights: Record<Kind, number> = { code: 0, pictures: 0, data: 0 };
  const seen: string[] = [];
  const player = await openPlayer(world, { host: 'vk', prepare: (page) => weigh(page, weights, seen) });
  await player.atRest();
  await player.close();
  await world.server.stop();
  const said = seen.toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10)).join('\n');
  for (const [kind, budget] of Object.entries(BUDGETS)) {
    const weight = weights[kind as Kind];
    assert.ok(weight > 0 && weight <= budget, `${kind}: ${weight} of ${budget} bytes\n${said}`);
  }
});
