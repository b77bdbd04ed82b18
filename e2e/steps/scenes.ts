import { ROUTES } from '../../apps/web/src/player/shell/routes.ts';
import { closedCard, dealOf, levelsOf, playRound, startRun } from './pairs.ts';
import { goTo, type Player, screenOf } from './player.ts';
import { answer, choiceOf, keysOf, onwardOf, questionOf } from './quiz.ts';
import { firstOf } from './world.ts';

/** Gives an address of every place but the run, and of two that are nowhere. */
export function placesOf({ world }: Player): string[] {
  const places: string[] = [];
  for (const [pattern, place] of ROUTES) {
    // A run is a scene of its own below: each visit starts another one.
    if (place === 'run') continue;
    const shelf = pattern.split('/')[1] as Parameters<typeof firstOf>[1];
    places.push(pattern.includes(':id') ? pattern.replace(':id', firstOf(world, shelf).id) : pattern);
  }
  return [...places, '/no/such/place', '/quizzes/no-such-quiz'];
}

/**
 * Goes through every place of the player and every state that a player meets on the way, and gives the name of each as
 * it stands on the screen.
 */
export async function* scenes(player: Player): AsyncGenerator<string> {
  for (const place of placesOf(player)) {
    await goTo(player, place);
    yield place;
  }
  yield* lists(player);
  yield* quiz(player);
  yield* game(player);
  yield* leaving(player);
}

async function* lists(player: Player): AsyncGenerator<string> {
  const { page, say } = player;
  await goTo(player, '/factories');
  await page.getByRole('searchbox').fill('щщщ');
  await page.getByRole('button', { name: say('find.reset') }).waitFor();
  await player.atRest();
  yield 'nothing found';
  await page.getByRole('button', { name: say('find.reset') }).click();
}

async function* quiz(player: Player): AsyncGenerator<string> {
  const { page, say, world } = player;
  const { id } = firstOf(world, 'quizzes');
  const known = await keysOf(world, id);
  await goTo(player, `/quizzes/${id}`);
  await page.getByRole('button', { name: say('quiz.begin') }).click();
  for (let asked = 0; asked < known.length; asked++) {
    const question = await questionOf(player, known);
    if (asked < 2) {
      await player.atRest();
      yield `question ${asked + 1}`;
      await choiceOf(player, question, asked === 0).click();
      await onwardOf(player).waitFor();
      await player.atRest();
      yield asked === 0 ? 'a right answer' : 'a wrong answer';
      await onwardOf(player).click();
    } else await answer(player, known, true);
  }
  await page.getByText(say('quiz.review')).waitFor();
  await screenOf(player);
  yield 'the result of a quiz';
}

async function* game(player: Player): AsyncGenerator<string> {
  const { page, say, world } = player;
  const { id } = firstOf(world, 'games');
  const [level] = await levelsOf(player, id);
  if (!level) throw new Error(`The game ${id} has no level`);
  const { seed } = await startRun(player, () => goTo(player, `/games/${id}/play/${level.id}`));
  const [[first]] = dealOf(level.level, seed) as [[number, number]];
  await closedCard(player, first).waitFor();
  await player.atRest();
  yield 'a round';
  await page.getByRole('button', { name: say('game.pause') }).click();
  await page.getByRole('dialog', { name: say('game.paused') }).waitFor();
  yield 'a pause';
  await page.getByRole('button', { name: say('game.go-on') }).click();
  await playRound(player, level.level, seed);
  await page.getByRole('heading', { level: 1, name: say('game.over') }).waitFor();
  await screenOf(player);
  yield 'the end of a round';
  await page.getByRole('link', { name: say('game.board') }).click();
  await screenOf(player);
  yield 'a board with me on it';
}

async function* leaving(player: Player): AsyncGenerator<string> {
  const { page, say } = player;
  await goTo(player, '/me');
  yield 'my page with results';
  await page.getByRole('button', { name: say('me.forget') }).click();
  await page.getByRole('button', { name: say('me.forget.yes') }).waitFor();
  await player.atRest();
  yield 'the question before data are deleted';
  await page.getByRole('button', { name: say('do.cancel') }).click();
}
