import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goTo, nextStepOf, openPlayer, type Player } from './steps/player.ts';
import { OTHER_PACK, startWorld } from './steps/world.ts';

/** Pages that end with exactly one next step; a quiz and a game have theirs at the end of an attempt or a round. */
const ENDS = /^\/(shows|videos|factories|professions|stories|events)\/./;
/** A round begins as soon as it is opened, so nobody walks into one. */
const ROUND = /^\/games\/[^/]+\/play\//;

interface Link {
  inside: boolean;
  href: string;
  rel: string;
}

const LINKS = `[...document.querySelectorAll('a[href]')].map((link) => {
  const href = link.getAttribute('href');
  return { inside: href.startsWith('#'), href: href.replace(/^#/, ''), rel: link.rel };
})`;

/** Walks to every place that some link leads to, from the first screen on, and says what is wrong on the way. */
async function walk(player: Player): Promise<{ visited: string[]; faults: string[] }> {
  const { page, say } = player;
  const waiting = ['/'];
  const known = new Set(waiting);
  const faults: string[] = [];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const heading = await goTo(player, at);
    if (heading === say('state.missing') || (await page.getByRole('alert').count()) > 0)
      faults.push(`${at}: is not there`);
    const links = await page.evaluate<Link[]>(LINKS);
    if (ENDS.test(at) && (await nextStepOf(player).count()) !== 1) faults.push(`${at}: has not one next step`);
    if ((await page.getByRole('main').locator('a, button').count()) === 0) faults.push(`${at}: is a dead end`);
    for (const { inside, href, rel } of links) {
      if (!inside && !/noopener/.test(rel)) faults.push(`${at}: ${href} may reach back into the app`);
      if (!inside || ROUND.test(href) || known.has(href)) continue;
      known.add(href);
      waiting.push(href);
    }
  }
  return { visited: [...known], faults };
}

for (const [city, pack] of [
  ['the default city', undefined],
  ['another city', OTHER_PACK],
] as const) {
  test(`every link leads somewhere and no page is a dead end, in ${city}`, async () => {
    const world = await startWorld(pack === undefined ? {} : { PACK: pack });
    const player = await openPlayer(world);
    const { visited, faults } = await walk(player);
    assert.deepEqual(faults, []);
    const unlinked = world.visible.entries
      .map(({ shelf, id }) => `/${shelf}/${id}`)
      .filter((place) => !visited.includes(place));
    assert.deepEqual(unlinked, [], 'whatever is visible is found by links alone');
    assert.deepEqual(player.problems, []);
    await player.close();
    await world.server.stop();
  });
}
