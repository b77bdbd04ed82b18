import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, openPage } from './harness.ts';
import { openPlayer } from './steps/player.ts';
import { scenes } from './steps/scenes.ts';
import { startWorld, type World } from './steps/world.ts';

const SIZES = { 'a phone': [360, 780], 'a desktop': [1280, 800] } as const;
const CALM = { reducedMotion: 'reduce' } as const;

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world?.server.stop());

for (const theme of ['light', 'dark'] as const) {
  for (const [what, [width, height]] of Object.entries(SIZES)) {
    test(`axe finds nothing on any screen, ${theme}, on ${what}`, async () => {
      const player = await openPlayer(world, { theme, width, height, context: CALM });
      const found: string[] = [];
      for await (const scene of scenes(player)) {
        for (const violation of await axe(player.page)) found.push(`${scene}: ${violation}`);
      }
      await player.close();
      assert.deepEqual(found, []);
    });

    test(`axe finds nothing on the doors of the staff's page, ${theme}, on ${what}`, async () => {
      const found: string[] = [];
      for (const door of ['/staff', '/staff#link=any']) {
        const { page, atRest, close } = await openPage({
          url: `${world.server.url}${door}`,
          width,
          height,
          theme,
          context: CALM,
        });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await atRest();
        for (const violation of await axe(page)) found.push(`${door}: ${violation}`);
        await close();
      }
      assert.deepEqual(found, []);
    });
  }
}
