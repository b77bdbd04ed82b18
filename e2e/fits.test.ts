import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cutAtDoubleText, cutOf } from './steps/fits.ts';
import { openPlayer } from './steps/player.ts';
import { scenes } from './steps/scenes.ts';
import { startWorld, type World } from './steps/world.ts';

const HEIGHT = 780;
const WIDTHS = [320, 360, 768] as const;

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world?.server.stop());

test('no screen scrolls sideways or cuts a heading or a button, on narrow and middle screens and with text twice as large', async () => {
  const player = await openPlayer(world, { context: { reducedMotion: 'reduce' } });
  const { page } = player;
  const found: string[] = [];
  for await (const scene of scenes(player)) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      for (const cut of await cutOf(page)) found.push(`${scene}, ${width} px: ${cut}`);
    }
    await page.setViewportSize({ width: 360, height: HEIGHT });
    for (const cut of await cutAtDoubleText(page)) found.push(`${scene}, text at 200 %: ${cut}`);
  }
  await player.close();
  assert.deepEqual(found, []);
});
